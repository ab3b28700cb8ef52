import type { FiguresRow, MetricKey } from '@quaydesk/contract'
import { Temporal } from 'temporal-polyfill'

export type HourOfDay = {
  /** 0 to 23, local. */
  readonly hour: number
  /** Of all days together. */
  readonly messagesIn: number
  /** Mean of the turns that began in this hour; null: none was answered. */
  readonly customerWaitMs: number | null
}

/** @param rows the figures by hour, each under the instant at which its local hour begins */
export function hourlyProfile(rows: readonly FiguresRow[], timeZone: string): HourOfDay[] {
  return Array.from({ length: 24 }, (_, hour) => {
    const ofHour = rows.filter(({ key }) => hourOf(key, timeZone) === hour)
    const sum = (key: MetricKey, of: 'numerator' | 'denominator') =>
      ofHour.reduce((total, row) => total + (row.metrics.find((one) => one.key === key)?.[of] ?? 0), 0)
    const waits = ofHour.flatMap(({ metrics }) => {
      const wait = metrics.find(({ key }) => key === 'customerWait')
      return wait?.value == null ? [] : [wait.value * (wait.denominator ?? 0)]
    })
    const turns = sum('customerWait', 'denominator')
    return {
      hour,
      messagesIn: sum('messagesIn', 'numerator'),
      customerWaitMs: turns === 0 ? null : waits.reduce((total, wait) => total + wait, 0) / turns,
    }
  })
}

const hourOf = (instant: string, timeZone: string): number =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).hour

/** Turns that somebody answered and no person did, of all answered turns; null over nothing. */
export function autoAnsweredShare({ metrics }: FiguresRow): number | null {
  const turnsOf = (key: MetricKey) => metrics.find((one) => one.key === key)?.denominator ?? 0
  const answered = turnsOf('customerWait')
  return answered === 0 ? null : (answered - turnsOf('responseTime')) / answered
}
