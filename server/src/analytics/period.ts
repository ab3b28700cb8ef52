import type { PeriodName } from '@quaydesk/contract'
import { Temporal } from 'temporal-polyfill'

/** A stretch of local days, both ends included, cut off at an instant while it is still running. */
export type Days = { readonly from: string; readonly to: string }

export type ShopPeriod = { readonly from: Date; readonly until: Date }

export type Period = {
  readonly days: Days
  readonly previous: Days
  /** Part of a running period is compared with as much of the one before. */
  readonly running: boolean
}

/** The longest range a single question may span; rollups carry further back. */
export const longestRangeDays = 400

/**
 * Which days a period means (domain.md 3): the last 7 or 28 days end yesterday; today, this calendar week (Monday first) and
 * this month run until now; a range is taken as it is.
 * @param now milliseconds since the epoch
 * @param zone the shop's: each of several shops has its own today
 */
export function periodDays(name: PeriodName, range: Days | null, now: number, zone: string): Period {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate()
  switch (name) {
    case 'today':
      return period(today, today, today.subtract({ days: 1 }), today)
    case 'last7':
      return lastDays(today, 7)
    case 'last28':
      return lastDays(today, 28)
    case 'week': {
      const monday = today.subtract({ days: today.dayOfWeek - 1 })
      return period(monday, monday.add({ days: 6 }), monday.subtract({ days: 7 }), today)
    }
    case 'month': {
      const first = today.with({ day: 1 })
      return period(
        first,
        first.add({ months: 1 }).subtract({ days: 1 }),
        first.subtract({ months: 1 }),
        today,
      )
    }
    case 'range': {
      if (!range) throw new RangeError('A range needs its first and last day.')
      const from = Temporal.PlainDate.from(range.from)
      const to = Temporal.PlainDate.from(range.to)
      const length = from.until(to).days + 1
      return period(from, to, from.subtract({ days: length }), today)
    }
  }
}

function lastDays(today: Temporal.PlainDate, count: number): Period {
  const from = today.subtract({ days: count })
  return period(from, today.subtract({ days: 1 }), from.subtract({ days: count }), today)
}

/** The period before ends the day before this one starts. */
function period(
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  previousFrom: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Period {
  return {
    days: { from: from.toString(), to: to.toString() },
    previous: { from: previousFrom.toString(), to: from.subtract({ days: 1 }).toString() },
    running: Temporal.PlainDate.compare(today, to) <= 0 && Temporal.PlainDate.compare(today, from) >= 0,
  }
}

/** From the first local midnight (or what the clock change left of it) to the one after the last day. */
export function shopPeriod({ from, to }: Days, zone: string): ShopPeriod {
  return {
    from: startOfDay(from, zone),
    until: startOfDay(Temporal.PlainDate.from(to).add({ days: 1 }).toString(), zone),
  }
}

const hourMs = 3_600_000

/** What of a period lies in the hour that starts at `hour`; all of it without one, nothing where they don't meet. */
export function withinHour({ from, until }: ShopPeriod, hour: number | null): ShopPeriod {
  if (hour === null) return { from, until }
  const start = new Date(Math.max(from.getTime(), hour))
  const end = new Date(Math.min(until.getTime(), hour + hourMs))
  return { from: start, until: end < start ? start : end }
}

/**
 * As much of the period before as has passed of this one, counted in days and local time of day: at 15:00 on the third day,
 * up to 15:00 on its third day.
 */
export function previousShopPeriod(period: Period, zone: string, now: number): ShopPeriod {
  const previous = shopPeriod(period.previous, zone)
  if (!period.running) return previous
  const here = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone)
  const passedDays = Temporal.PlainDate.from(period.days.from).until(here.toPlainDate()).days
  const there = Temporal.PlainDate.from(period.previous.from)
    .add({ days: passedDays })
    .toZonedDateTime({ timeZone: zone, plainTime: here.toPlainTime() })
  const until = new Date(Math.min(there.epochMilliseconds, previous.until.getTime()))
  return { from: previous.from, until: until < previous.from ? previous.from : until }
}

function startOfDay(day: string, zone: string): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds)
}
