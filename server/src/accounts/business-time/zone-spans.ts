import { Temporal } from 'temporal-polyfill'
import type { Instant } from './schedule.ts'

/** A stretch of time in which a zone keeps one distance from UTC. `end` is exclusive. */
type ZoneSpan = { readonly start: Instant; readonly end: Instant; readonly offsetMs: number }

const dayMs = 86_400_000

/**
 * A zone changes its clock some twice a year, so a handful of spans answers every question by arithmetic. Asking
 * the time zone database for each wall time was measured to cost 6 µs, this costs 0.02.
 */
const spansByZone = new Map<string, ZoneSpan[]>()

const lookUpSpan = (timeZone: string, at: Instant): ZoneSpan => {
  const moment = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone)
  const next = moment.getTimeZoneTransition('next')
  // "previous" is strictly before, so an instant that is itself a transition must be asked for from just after it.
  const previous = moment.add({ milliseconds: 1 }).getTimeZoneTransition('previous')
  return {
    start: previous?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    end: next?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offsetMs: moment.offsetNanoseconds / 1e6,
  }
}

const spanAt = (timeZone: string, at: Instant): ZoneSpan => {
  let spans = spansByZone.get(timeZone)
  if (spans === undefined) {
    spans = []
    spansByZone.set(timeZone, spans)
  }
  const known = spans.find((span) => span.start <= at && at < span.end)
  if (known !== undefined) return known
  const found = lookUpSpan(timeZone, at)
  spans.push(found)
  return found
}

/** Days since 1970-01-01 on the zone's own calendar. Throws RangeError for a name that is no zone. */
export const localDayOf = (timeZone: string, at: Instant): number =>
  Math.floor((at + spanAt(timeZone, at).offsetMs) / dayMs)

/**
 * When a zone's clock first reaches or passes a wall time. In the hour that comes twice that is the first time; a
 * wall time that is skipped happens when the clock jumps over it.
 * @param localDay days since 1970-01-01  @param minute of that day, 1440 and more for the next
 */
export const firstReach = (timeZone: string, localDay: number, minute: number): Instant => {
  const wall = localDay * dayMs + minute * 60_000
  // No zone is 26 hours from UTC: here its clock surely stands before the wall time.
  let span = spanAt(timeZone, wall - 26 * 3_600_000)
  while (wall - span.offsetMs >= span.end) span = spanAt(timeZone, span.end)
  return Math.max(wall - span.offsetMs, span.start)
}
