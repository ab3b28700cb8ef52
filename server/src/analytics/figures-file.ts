import type { Figures, MetricValue } from '@quaydesk/contract'

const columns = [
  'value',
  'numerator',
  'denominator',
  'p50',
  'p90',
  'business_mean',
  'business_p50',
  'business_p90',
  'open',
] as const

/** The same figures as rows of a table: one line a row of the breakdown, durations in milliseconds, empty where there is no data. */
export function figuresTable(figures: Figures): (string | number)[][] {
  const metrics = figures.rows[0]?.metrics ?? []
  const header = [
    'key',
    'label',
    ...metrics.flatMap(({ key }) => columns.map((column) => `${key}.${column}`)),
  ]
  const lines = figures.rows.map(({ key, label, metrics: values }) => [key, label, ...values.flatMap(cells)])
  return [header, ...lines]
}

function cells(metric: MetricValue): (string | number)[] {
  const { value, numerator, denominator, p50, p90, business, open } = metric
  return [value, numerator, denominator, p50, p90, business?.mean, business?.p50, business?.p90, open].map(
    (cell) => cell ?? '',
  )
}
