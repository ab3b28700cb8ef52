import { type Breakdown, breakdowns, type MetricKey, metricKeys } from '@quaydesk/contract'
import { type Statement, sql, statement, type TypedSql } from '../../platform/db/index.ts'
import { type CasesParameters, withCases } from './cases.ts'

/**
 * One group of a breakdown. `bucket` and `business_bucket` are null on the row that counts the group; the other rows are its
 * histogram: how many cases fall into one logarithmic bucket of elapsed or of business time.
 */
export type FigureRow = {
  readonly key: string
  readonly kind: 'total' | 'elapsed' | 'business'
  readonly bucket: number | null
  readonly numerator: number
  readonly denominator: number
  readonly open: number
  readonly sum_ms: number | null
  readonly sum_business_ms: number | null
}

/** Local hours are named by the UTC instant at which they start, so that the hour a clock repeats is two rows. */
const keyOf: Record<Breakdown, TypedSql<never>> = {
  none: sql`'total'`,
  shop: sql`shop_id::text`,
  channel: sql`channel_id::text`,
  credit: sql`credit`,
  day: sql`to_char(at at time zone time_zone, 'YYYY-MM-DD')`,
  hour: sql`to_char((at - ((at at time zone time_zone) - date_trunc('hour', at at time zone time_zone))) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`,
}

// 1.02 keeps the middle of a bucket within 1 % of everything in it (domain.md 3). An answer in no time has a bucket of its own.
const bucketOf = (ms: TypedSql<never>) =>
  sql`case when ${ms} > 0 then ceil(ln(${ms}) / ln(1.02))::integer when ${ms} = 0 then -1 end`

function figure(key: MetricKey, breakdown: Breakdown, p: CasesParameters): TypedSql<FigureRow> {
  return sql<FigureRow>`${withCases(key, p)}, keyed as (
      select ${keyOf[breakdown]} as key, counted_id, hit, judged, open, ms, business_ms,
        case when hit then ${bucketOf(sql`ms`)} end as elapsed_bucket,
        case when hit then ${bucketOf(sql`business_ms`)} end as business_bucket
      from found
    )
    select key,
      case when grouping(elapsed_bucket) = 0 then 'elapsed' when grouping(business_bucket) = 0 then 'business' else 'total' end as kind,
      coalesce(elapsed_bucket, business_bucket) as bucket,
      count(distinct counted_id) filter (where hit and judged) as numerator,
      count(*) filter (where judged) as denominator,
      count(*) filter (where open) as open,
      sum(ms) filter (where hit) as sum_ms,
      sum(business_ms) filter (where hit) as sum_business_ms
    from keyed
    group by grouping sets ((key), (key, elapsed_bucket), (key, business_bucket))
    having grouping(elapsed_bucket) + grouping(business_bucket) = 2 or coalesce(elapsed_bucket, business_bucket) is not null
    order by key, kind desc, bucket`
}

const capital = (word: string) => word[0]?.toUpperCase() + word.slice(1)

type FigureStatement = (p: CasesParameters) => Statement<FigureRow>

/** A statement per metric and breakdown, each with one text, so that all of them are planned once and explained by a test. */
export const figureStatements: Record<MetricKey, Record<Breakdown, FigureStatement>> = Object.fromEntries(
  metricKeys.map((key) => [
    key,
    Object.fromEntries(
      breakdowns.map((breakdown) => [
        breakdown,
        statement(`analytics.${key}By${capital(breakdown)}`, (p: CasesParameters) =>
          figure(key, breakdown, p),
        ),
      ]),
    ),
  ]),
) as Record<MetricKey, Record<Breakdown, FigureStatement>>
