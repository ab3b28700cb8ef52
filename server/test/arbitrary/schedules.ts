import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import type { Instant, Interval, Schedule } from '../../src/accounts/business-time/index.ts'

/** Zones that change their clock at 1, 2 and 3 o'clock, at midnight, by half an hour, around Ramadan, never. */
export const zones = [
  'Europe/London',
  'America/New_York',
  'Australia/Lord_Howe',
  'America/Havana',
  'Africa/Cairo',
  'Africa/Casablanca',
  'America/St_Johns',
  'Asia/Beirut',
  'Asia/Kathmandu',
  'Asia/Shanghai',
  'UTC',
] as const

export const minuteMs = 60_000
export const dayMs = 86_400_000

/** Wall times on the five minutes, so that an oracle may step by five. */
const wallTime = fc
  .integer({ min: 0, max: 287 })
  .map((n) => `${String(Math.floor(n / 12)).padStart(2, '0')}:${String((n % 12) * 5).padStart(2, '0')}`)

const interval: fc.Arbitrary<Interval> = fc.record({ from: wallTime, to: wallTime })

/** An instant on the five minutes, mostly within two days of a change of the zone's clock. */
export const instantIn = (timeZone: string): fc.Arbitrary<Instant> =>
  fc
    .record({
      near: fc.integer({ min: Date.UTC(2015, 0, 1) / dayMs, max: Date.UTC(2027, 0, 1) / dayMs }),
      steps: fc.integer({ min: -576, max: 576 }),
    })
    .map(({ near, steps }) => {
      const from = Temporal.Instant.fromEpochMilliseconds(near * dayMs).toZonedDateTimeISO(timeZone)
      const anchor = from.getTimeZoneTransition('next')?.epochMilliseconds ?? near * dayMs
      return anchor + steps * 5 * minuteMs
    })

const isoDateNear = (at: Instant, days: number): string =>
  new Date(at + days * dayMs).toISOString().slice(0, 10)

/** A schedule and an instant around which its holidays lie. */
export const scheduleAndInstant: fc.Arbitrary<{ schedule: Schedule; at: Instant }> = fc
  .constantFrom(...zones)
  .chain((timeZone) => fc.record({ timeZone: fc.constant(timeZone), at: instantIn(timeZone) }))
  .chain(({ timeZone, at }) =>
    fc.record({
      at: fc.constant(at),
      schedule: fc.record({
        timeZone: fc.constant(timeZone),
        weekly: fc.array(
          fc
            .record({ day: fc.integer({ min: 1, max: 7 }), interval })
            .map(({ day, interval }) => ({ day, ...interval })),
          { maxLength: 14 },
        ),
        holidays: fc.uniqueArray(
          fc.record({
            date: fc.integer({ min: -3, max: 5 }).map((days) => isoDateNear(at, days)),
            name: fc.constant('holiday'),
            intervals: fc.array(interval, { maxLength: 2 }),
          }),
          { maxLength: 3, selector: (holiday) => holiday.date },
        ),
      }),
    }),
  )
