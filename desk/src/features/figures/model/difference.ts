import type { DeskLocale, MetricKey, MetricValue } from '@quaydesk/contract'
import { sayCount, sayDuration, sayLine } from './say-value.ts'

export type Difference = {
  readonly direction: 'up' | 'down' | 'same'
  /** Whether that is good news; null where more is neither. */
  readonly better: boolean | null
  /** Without sign: "2.1" points, "1 min 34 s", "38". */
  readonly amount: string
}

/** Less of these is better; more of the rates is. How much customers write is neither. */
const lessIsBetter = new Set<MetricKey>([
  'firstResponseTime',
  'responseTime',
  'customerWait',
  'lateSessions',
  'unansweredSessions',
])

/** How a figure stands against the period before; null where one of the two has no data. */
export function differenceOf(
  now: MetricValue,
  before: MetricValue | undefined,
  locale: DeskLocale,
): Difference | null {
  if (now.value === null || before === undefined || before.value === null) return null
  const change = now.value - before.value
  const amount = amountOf(now.unit, Math.abs(change), locale)
  const direction = amount.nothing ? 'same' : change > 0 ? 'up' : 'down'
  return { direction, amount: amount.text, better: direction === 'same' ? null : betterOf(now, change) }
}

function betterOf({ key, unit }: MetricValue, change: number): boolean | null {
  if (lessIsBetter.has(key)) return change < 0
  return unit === 'rate' ? change > 0 : null
}

function amountOf(unit: MetricValue['unit'], change: number, locale: DeskLocale) {
  if (unit === 'rate') {
    const points = (change * 100).toFixed(1)
    return { text: points, nothing: Number(points) === 0 }
  }
  if (unit === 'count') return { text: sayCount(change, locale), nothing: change === 0 }
  return { text: sayLine(sayDuration(change, locale), locale), nothing: change < 50 }
}
