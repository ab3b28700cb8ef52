import { RateLimited } from '../errors.ts'
import { completeThread } from './complete-thread.ts'
import { grownThreads } from './grown-threads.ts'
import { introduceListed } from './introduce-listed.ts'
import { claimWalk, postponeWalk, recordWalk, recordWalked, type WalkRow } from './queries.ts'
import type { WatchDeps } from './watch-deps.ts'

const patienceMs = 120_000
/** Longer than a page may take; who dies in it is followed by another after this time. */
const leaseMs = 180_000
const firstPauseMs = 15_000
const longestPauseMs = 30 * 60_000

/**
 * Walks one page further through the conversations of a channel's past, as far back as it was asked for; true if there may be more.
 * What is known already is not handed in again, so a walk that begins anew costs requests and nothing else.
 */
export async function walkBack(deps: WatchDeps): Promise<boolean> {
  const now = deps.clock.now()
  const [walk] = await deps.db.query(claimWalk({ now: new Date(now), leaseUntil: new Date(now + leaseMs) }))
  if (walk === undefined) return false
  try {
    await walkPage(deps, walk)
  } catch (error) {
    const { organizationId, channelId, failures } = walk
    deps.log.warn(
      { err: error, channelId },
      'the past of a channel could not be fetched; it will be tried again',
    )
    const wait =
      error instanceof RateLimited
        ? error.retryAfterSeconds * 1_000
        : Math.min(longestPauseMs, firstPauseMs * 2 ** failures)
    await deps.db.query(postponeWalk({ organizationId, channelId, dueAt: new Date(deps.clock.now() + wait) }))
  }
  return true
}

async function walkPage(deps: WatchDeps, walk: WalkRow): Promise<void> {
  const { organizationId, channelId, shopId, page } = walk
  const adapter = deps.registry.adapterOf(walk.kind)
  const signal = AbortSignal.timeout(patienceMs)
  const notBefore = walk.backfillFrom.getTime()
  const listed = await adapter.listThreads?.({ organizationId, channelId, shopId, page }, signal)
  if (listed === undefined) return
  // What is complete costs nothing when a page is walked again after the platform asked to wait.
  for (const { threadKey } of await grownThreads(deps, walk, listed.items, notBefore)) {
    const thread = { threadKey, notBefore, purpose: 'read' as const }
    const { messages, oldestAt } = await completeThread(deps, adapter, walk, thread, signal)
    const oldest = oldestAt === null ? null : new Date(oldestAt)
    await deps.db.query(recordWalked({ organizationId, channelId, messages, oldestAt: oldest }))
  }
  await introduceListed(deps, walk, listed.items)
  const conversations = listed.items.filter(({ latest }) => latest !== null && latest.at >= notBefore).length
  const at = new Date(deps.clock.now())
  await deps.db.query(recordWalk({ organizationId, channelId, page: listed.nextPage, conversations, at }))
}
