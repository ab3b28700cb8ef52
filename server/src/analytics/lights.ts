import type { MetricKey, MetricValue } from '@quaydesk/contract'

const minute = 60_000

type Lines = { readonly green: (value: number) => boolean; readonly yellow: (value: number) => boolean }

/** The standard lines of domain.md 3; what has none has no light. */
const linesOf: Partial<Record<MetricKey, Lines>> = {
  firstResponseTime: { green: (ms) => ms < 3 * minute, yellow: (ms) => ms <= 10 * minute },
  responseRate24h: { green: (rate) => rate >= 0.95, yellow: (rate) => rate >= 0.85 },
  humanResponseRate24h: { green: (rate) => rate >= 0.95, yellow: (rate) => rate >= 0.85 },
}

export function lightOf(key: MetricKey, value: number | null): MetricValue['light'] {
  const lines = linesOf[key]
  if (!lines || value === null) return null
  if (lines.green(value)) return 'green'
  return lines.yellow(value) ? 'yellow' : 'red'
}
