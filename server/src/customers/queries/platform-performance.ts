import { sql, statement } from '../../platform/db/index.ts'

export type PerformanceColumns = {
  readonly organization_id: string
  readonly shop_id: string
  readonly channel_id: string
  readonly day: string
  readonly sessions: number
  readonly response_percentage: string | null
  readonly response_minutes: string | null
  readonly satisfaction_percentage: string | null
  readonly conversion_percentage: string | null
  readonly currency: string | null
  readonly guided_sales: string | null
  readonly read_at: string
}

/** Platforms correct their figures for some days, so the latest reading of a day counts. */
export const upsertPerformance = statement(
  'customers.upsertPerformance',
  (p: { days: readonly PerformanceColumns[] }) => sql`
    insert into platform_performance as d (organization_id, channel_id, day, shop_id, sessions, response_percentage,
           response_minutes, satisfaction_percentage, conversion_percentage, currency, guided_sales, read_at)
    select organization_id, channel_id, day, shop_id, sessions, response_percentage,
           response_minutes, satisfaction_percentage, conversion_percentage, currency, guided_sales, read_at
      from jsonb_populate_recordset(null::platform_performance, ${JSON.stringify(p.days)}::jsonb)
        on conflict (organization_id, channel_id, day) do update set
           shop_id = excluded.shop_id, sessions = excluded.sessions, response_percentage = excluded.response_percentage,
           response_minutes = excluded.response_minutes, satisfaction_percentage = excluded.satisfaction_percentage,
           conversion_percentage = excluded.conversion_percentage, currency = excluded.currency,
           guided_sales = excluded.guided_sales, read_at = excluded.read_at
     where excluded.read_at > d.read_at`,
)
