import { type MetricKey, metricKeys } from '@quaydesk/contract'
import { type Statement, sql, statement } from '../../platform/db/index.ts'
import { type CasesParameters, withCases } from './cases.ts'

export type FigureSessionRow = {
  readonly session_id: string
  readonly case_id: string
  readonly at: Date
  readonly conversation_id: string
  readonly shop_id: string
  readonly channel_id: string
  readonly customer_name: string
  readonly started_at: Date
  readonly closed_at: Date | null
  readonly credit: string
  readonly hit: boolean
  readonly judged: boolean
  readonly open: boolean
  readonly ms: number | null
  readonly preview: string
}

export type FigureSessionsParameters = CasesParameters & {
  readonly afterAt: Date | null
  readonly afterId: string | null
  readonly limit: number
}

/** The cases of a metric, newest first, with the session each stands in. */
export const figureSessionsStatements: Record<
  MetricKey,
  (p: FigureSessionsParameters) => Statement<FigureSessionRow>
> = Object.fromEntries(
  metricKeys.map((key) => [
    key,
    statement(
      `analytics.${key}Sessions`,
      (p: FigureSessionsParameters) => sql<FigureSessionRow>`${withCases(key, p)}
        select f.session_id, f.case_id, f.at, s.conversation_id, f.shop_id, f.channel_id, c.name as customer_name,
          s.started_at, s.closed_at, f.credit, f.hit, f.judged, f.open, f.ms, left(m.text, 140) as preview
        from (
          select * from found
          where session_id is not null and (judged or open)
            and (${p.afterAt}::timestamptz is null or (at, case_id) < (${p.afterAt}::timestamptz, ${p.afterId}::uuid))
          order by at desc, case_id desc
          limit ${p.limit}
        ) f
        join sessions s on s.organization_id = ${p.organizationId} and s.id = f.session_id
        join customers c on c.organization_id = s.organization_id and c.id = s.customer_id
        left join messages m on m.organization_id = s.organization_id and m.id = s.first_message_id
        order by f.at desc, f.case_id desc`,
    ),
  ]),
) as Record<MetricKey, (p: FigureSessionsParameters) => Statement<FigureSessionRow>>
