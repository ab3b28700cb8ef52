import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { dayMs, instantIn, minuteMs, scheduleAndInstant, zones } from '../../../test/arbitrary/schedules.ts'
import { deadline, elapsed, isOpen, nextOpening } from './business-time.ts'
import type { Instant, Interval, Schedule } from './schedule.ts'
import { firstReach, localDayOf } from './zone-spans.ts'

const step = 5 * minuteMs

const wallClock = (timeZone: string, at: Instant): string =>
  Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })

const starting = (schedule: Schedule, date: string): readonly Interval[] => {
  const holiday = schedule.holidays.find((each) => each.date === date)
  if (holiday) return holiday.intervals ?? []
  if (schedule.weekly.length === 0) return [{ from: '00:00', to: '00:00' }]
  const { dayOfWeek } = Temporal.PlainDate.from(date)
  return schedule.weekly.filter((each) => each.day === dayOfWeek)
}

/** Whether a reading of the wall clock lies in the hours, by comparing texts. */
const withinHours = (schedule: Schedule, reading: string): boolean => {
  const [date = '', time = ''] = reading.split('T')
  const before = Temporal.PlainDate.from(date).subtract({ days: 1 }).toString()
  const overMidnight = (each: Interval) => each.to <= each.from
  return (
    starting(schedule, date).some((each) => each.from <= time && (overMidnight(each) || time < each.to)) ||
    starting(schedule, before).some((each) => overMidnight(each) && time < each.to)
  )
}

/**
 * The oracle: looks at the wall clock every five minutes and remembers its highest reading, for an hour that comes
 * a second time is one in which the clock stands still.
 */
const openSteps = (schedule: Schedule, from: Instant, count: number): boolean[] => {
  let highest = ''
  for (let at = from - dayMs; at < from; at += step) {
    const reading = wallClock(schedule.timeZone, at)
    if (reading > highest) highest = reading
  }
  return Array.from({ length: count }, (_, i) => {
    const reading = wallClock(schedule.timeZone, from + i * step)
    if (reading > highest) highest = reading
    return withinHours(schedule, highest)
  })
}

describe('against a clock that is read every five minutes', () => {
  it('agrees on what is open, elapsed and next over three days around a change of the clock', () => {
    fc.assert(
      fc.property(scheduleAndInstant, ({ schedule, at }) => {
        const open = openSteps(schedule, at, 864)
        let total = 0
        for (const [i, isOpenThen] of open.entries()) {
          expect(isOpen(schedule, at + i * step)).toBe(isOpenThen)
          if (isOpenThen) total += step
        }
        expect(elapsed(schedule, at, at + 864 * step)).toBe(total)
        const first = open.indexOf(true)
        if (first >= 0) expect(nextOpening(schedule, at)).toBe(at + first * step)
      }),
      { numRuns: 40 },
    )
  }, 30_000)
})

describe('elapsed and deadline', () => {
  const duration = fc.integer({ min: 1, max: 3 * dayMs })

  it('adds up over any cut', () => {
    fc.assert(
      fc.property(scheduleAndInstant, duration, duration, ({ schedule, at }, a, b) => {
        const whole = elapsed(schedule, at, at + a + b)
        expect(elapsed(schedule, at, at + a) + elapsed(schedule, at + a, at + a + b)).toBe(whole)
      }),
    )
  })

  it('lets exactly the duration elapse until the deadline, and less just before it', () => {
    fc.assert(
      fc.property(scheduleAndInstant, duration, ({ schedule, at }, wanted) => {
        const due = deadline(schedule, at, wanted)
        if (due === null) {
          expect(elapsed(schedule, at, at + 400 * dayMs)).toBeLessThan(wanted)
          return
        }
        expect(elapsed(schedule, at, due)).toBe(wanted)
        expect(elapsed(schedule, at, due - 1)).toBe(wanted - 1)
      }),
    )
  })

  it('is never later for an earlier start or a shorter duration', () => {
    fc.assert(
      fc.property(scheduleAndInstant, duration, duration, ({ schedule, at }, later, more) => {
        const due = deadline(schedule, at, 10 * minuteMs)
        const startedLater = deadline(schedule, at + later, 10 * minuteMs)
        const lasting = deadline(schedule, at, 10 * minuteMs + more)
        if (due !== null && startedLater !== null) expect(startedLater).toBeGreaterThanOrEqual(due)
        if (due !== null && lasting !== null) expect(lasting).toBeGreaterThan(due)
      }),
    )
  })

  it('never passes more business time than time', () => {
    fc.assert(
      fc.property(scheduleAndInstant, duration, ({ schedule, at }, span) => {
        const open = elapsed(schedule, at, at + span)
        expect(open).toBeGreaterThanOrEqual(0)
        expect(open).toBeLessThanOrEqual(span)
      }),
    )
  })
})

describe('the zone’s clock', () => {
  const zoneAndInstant = fc
    .constantFrom(...zones, 'Pacific/Apia')
    .chain((timeZone) => fc.record({ timeZone: fc.constant(timeZone), at: instantIn(timeZone) }))

  it('names the day that the calendar names', () => {
    fc.assert(
      fc.property(zoneAndInstant, ({ timeZone, at }) => {
        const date = wallClock(timeZone, at).slice(0, 10)
        expect(localDayOf(timeZone, at)).toBe(Date.parse(`${date}T00:00:00Z`) / dayMs)
      }),
    )
  })

  it('reaches a wall time at an instant before which it never showed as much', () => {
    fc.assert(
      fc.property(zoneAndInstant, fc.integer({ min: 0, max: 287 }), ({ timeZone, at }, steps) => {
        const day = localDayOf(timeZone, at)
        const reached = firstReach(timeZone, day, steps * 5)
        const wanted = new Date(day * dayMs + steps * step).toISOString().slice(0, 16)
        expect(wallClock(timeZone, reached) >= wanted).toBe(true)
        for (let back = 1; back <= 36; back++)
          expect(wallClock(timeZone, reached - back * step) < wanted).toBe(true)
      }),
    )
  })

  it('skips a whole day where the calendar does', () => {
    const skipped = Date.UTC(2011, 11, 30) / dayMs
    expect(firstReach('Pacific/Apia', skipped, 0)).toBe(firstReach('Pacific/Apia', skipped + 1, 0))
  })
})
