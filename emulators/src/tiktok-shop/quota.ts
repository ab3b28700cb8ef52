import { ApiProblem } from './api-problem.ts'
import type { Store } from './store/store.ts'

/**
 * Counts a customer-service call. The pages say 10,000 a day and not for whom; here for each app and shop, by UTC day.
 * @throws ApiProblem 45101004 when the day's are used up
 */
export function spendQuota(store: Store, appKey: string, shopId: string): void {
  const key = `${appKey} ${shopId} ${new Date(store.clock.now()).toISOString().slice(0, 10)}`
  const used = store.quotaUsed.get(key) ?? 0
  if (used >= store.settings.dailyQuota) throw new ApiProblem(45101004)
  store.quotaUsed.set(key, used + 1)
}

/**
 * Counts a call within its second.
 * @throws ApiProblem 36009002 with Retry-After when the second's are used up
 */
export function spendSecond(store: Store, appKey: string, shopId: string, route: string): void {
  const limit = store.settings.requestsPerSecond
  if (limit === 0) return
  const key = `${appKey} ${shopId} ${route}`
  const second = Math.floor(store.clock.now() / 1000)
  const known = store.secondsUsed.get(key)
  const used = known?.second === second ? known.used : 0
  if (used >= limit) throw new ApiProblem(36009002, undefined, { 'retry-after': '1' })
  store.secondsUsed.set(key, { second, used: used + 1 })
}
