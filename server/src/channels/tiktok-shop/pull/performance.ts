import { z } from 'zod'
import { endpoints } from '../endpoints.ts'
import { type Puller, sourceOf } from './asked.ts'
import { Amount, Currency, money } from './shapes.ts'

/** Percentages are texts of a scale of 100; the last three came after the description of 202407. */
const Performance = z.object({
  performance: z.object({
    support_session_count: z.int().min(0).catch(0),
    response_percentage: Amount,
    response_time_mins: Amount,
    satisfaction_percentage: Amount,
    conversion_rate: Amount,
    cs_guided_gmv: Amount,
    currency: Currency,
  }),
})

const dayMs = 86_400_000

/** The platform's own figures of a day. */
export const pullPerformance: Puller = async ({ client, account, request, signal }) => {
  const day = request.externalId
  const dayAfter = new Date(Date.parse(`${day}T00:00:00Z`) + dayMs).toISOString().slice(0, 10)
  const { performance } = await client.call(
    account,
    {
      method: 'GET',
      path: endpoints.performance,
      query: { support_date_ge: day, support_date_lt: dayAfter },
      data: Performance,
      purpose: 'read',
    },
    signal,
  )
  return [
    {
      kind: 'performance',
      performance: {
        ...sourceOf(request),
        day,
        readAt: request.now,
        sessions: performance.support_session_count,
        responsePercentage: performance.response_percentage,
        responseMinutes: performance.response_time_mins,
        satisfactionPercentage: performance.satisfaction_percentage,
        conversionPercentage: performance.conversion_rate,
        guidedSales: money(performance.cs_guided_gmv, performance.currency),
      },
    },
  ]
}
