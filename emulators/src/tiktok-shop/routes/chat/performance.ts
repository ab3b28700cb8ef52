import type { ApiRoute, ShopCall } from '../../api-call.ts'
import { ApiProblem } from '../../api-problem.ts'
import { startOfDay } from '../../local-day.ts'
import { performanceOf } from '../../performance-of.ts'

export const performanceRoutes: readonly ApiRoute[] = [
  {
    method: 'GET',
    path: '/customer_service/202407/performance',
    scope: 'seller.customer_service',
    cipher: 'required',
    support: 'supported',
    note: "days of the shop's zone are assumed; without conversion_rate and cs_guided_gmv",
    handle: (call) => {
      const from = dayParam(call, 'support_date_ge')
      const until = dayParam(call, 'support_date_lt')
      if (until <= from) throw new ApiProblem(45101001, 'support_date_lt must be after support_date_ge.')
      const own = [...call.store.sessions.values()].flat().filter((one) => one.shopId === call.shop.id)
      return { performance: performanceOf(own, from, until) }
    },
  },
]

function dayParam(call: ShopCall, name: string): number {
  const start = startOfDay(call.received.query.get(name) ?? '', call.shop.timeZone)
  if (start === null) throw new ApiProblem(45101001, `${name} must be a date like 2026-11-02.`)
  return start
}
