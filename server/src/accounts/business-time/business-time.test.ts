import { describe, expect, it } from 'vitest'
import { deadline, elapsed, isOpen, nextOpening } from './business-time.ts'
import type { Schedule } from './schedule.ts'

const at = (iso: string) => Date.parse(iso)
const minutes = (n: number) => n * 60_000
const hours = (n: number) => n * 3_600_000
const weekdays = [1, 2, 3, 4, 5]

const london: Schedule = {
  timeZone: 'Europe/London',
  weekly: weekdays.map((day) => ({ day, from: '09:00', to: '18:00' })),
  holidays: [],
}
const always: Schedule = { timeZone: 'Europe/London', weekly: [], holidays: [] }
const daily = (from: string, to: string, timeZone = 'Europe/London'): Schedule => ({
  timeZone,
  weekly: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from, to })),
  holidays: [],
})

describe('hours of a week', () => {
  it('opens with the first minute and closes with the last', () => {
    expect(isOpen(london, at('2026-10-19T09:00:00+01:00') - 1)).toBe(false)
    expect(isOpen(london, at('2026-10-19T09:00:00+01:00'))).toBe(true)
    expect(isOpen(london, at('2026-10-19T18:00:00+01:00') - 1)).toBe(true)
    expect(isOpen(london, at('2026-10-19T18:00:00+01:00'))).toBe(false)
  })

  it('carries a target from an evening to the next morning', () => {
    const asked = at('2026-10-19T17:58:00+01:00')
    expect(deadline(london, asked, minutes(5))).toBe(at('2026-10-20T09:03:00+01:00'))
  })

  it('carries a target over a weekend', () => {
    const asked = at('2026-10-16T18:30:00+01:00')
    expect(deadline(london, asked, minutes(5))).toBe(at('2026-10-19T09:05:00+01:00'))
  })

  it('ends a target at the close of the day that it just fills', () => {
    const asked = at('2026-10-19T17:55:00+01:00')
    expect(deadline(london, asked, minutes(5))).toBe(at('2026-10-19T18:00:00+01:00'))
  })

  it('counts 2 minutes between an evening question and an answer at 09:02', () => {
    expect(elapsed(london, at('2026-10-20T20:00:00+01:00'), at('2026-10-21T09:02:00+01:00'))).toBe(minutes(2))
  })

  it('keeps a lunch break out', () => {
    const lunch: Schedule = {
      ...london,
      weekly: [
        { day: 1, from: '13:30', to: '18:00' },
        { day: 1, from: '09:00', to: '12:30' },
      ],
    }
    expect(elapsed(lunch, at('2026-10-19T12:00:00+01:00'), at('2026-10-19T14:00:00+01:00'))).toBe(hours(1))
    expect(isOpen(lunch, at('2026-10-19T13:00:00+01:00'))).toBe(false)
  })

  it('counts overlapping intervals once', () => {
    const twice: Schedule = {
      ...london,
      weekly: [
        { day: 1, from: '09:00', to: '12:00' },
        { day: 1, from: '10:00', to: '11:00' },
        { day: 1, from: '11:30', to: '13:00' },
      ],
    }
    expect(elapsed(twice, at('2026-10-19T00:00:00+01:00'), at('2026-10-20T00:00:00+01:00'))).toBe(hours(4))
  })

  it('runs over midnight into a day without hours of its own', () => {
    const late: Schedule = { ...london, weekly: [{ day: 7, from: '22:00', to: '02:00' }] }
    expect(isOpen(late, at('2026-10-19T01:59:00+01:00'))).toBe(true)
    expect(isOpen(late, at('2026-10-19T02:00:00+01:00'))).toBe(false)
    expect(isOpen(late, at('2026-10-18T01:00:00+01:00'))).toBe(false)
  })

  it('takes equal ends for 24 hours', () => {
    const round: Schedule = { ...london, weekly: [{ day: 1, from: '09:00', to: '09:00' }] }
    expect(elapsed(round, at('2026-10-19T00:00:00+01:00'), at('2026-10-21T00:00:00+01:00'))).toBe(hours(24))
  })

  it('is always open without hours', () => {
    expect(isOpen(always, at('2026-10-18T03:00:00+01:00'))).toBe(true)
    expect(elapsed(always, 0, hours(1000))).toBe(hours(1000))
    expect(deadline(always, 12_345, minutes(5))).toBe(12_345 + minutes(5))
  })
})

describe('holidays', () => {
  const closedMonday = (schedule: Schedule): Schedule => ({
    ...schedule,
    holidays: [{ date: '2026-10-19', name: 'Founders’ day', intervals: [] }],
  })

  it('replaces the hours of its date by none', () => {
    expect(isOpen(closedMonday(london), at('2026-10-19T10:00:00+01:00'))).toBe(false)
    expect(deadline(closedMonday(london), at('2026-10-19T10:00:00+01:00'), minutes(5))).toBe(
      at('2026-10-20T09:05:00+01:00'),
    )
  })

  it('replaces the hours of its date by its own', () => {
    const short: Schedule = {
      ...london,
      holidays: [{ date: '2026-10-19', name: 'Half day', intervals: [{ from: '10:00', to: '12:00' }] }],
    }
    expect(elapsed(short, at('2026-10-19T00:00:00+01:00'), at('2026-10-20T00:00:00+01:00'))).toBe(hours(2))
  })

  it('closes an always open shop from midnight to midnight', () => {
    const shop = closedMonday(always)
    expect(isOpen(shop, at('2026-10-19T00:00:00+01:00') - 1)).toBe(true)
    expect(isOpen(shop, at('2026-10-19T00:00:00+01:00'))).toBe(false)
    expect(nextOpening(shop, at('2026-10-19T12:00:00+01:00'))).toBe(at('2026-10-20T00:00:00+01:00'))
  })

  it('lets the shift of the evening before end, and starts none of its own', () => {
    const shop = closedMonday(daily('22:00', '02:00'))
    expect(isOpen(shop, at('2026-10-19T01:00:00+01:00'))).toBe(true)
    expect(isOpen(shop, at('2026-10-19T23:00:00+01:00'))).toBe(false)
    expect(isOpen(shop, at('2026-10-20T01:00:00+01:00'))).toBe(false)
  })

  it('carries its own hours over midnight', () => {
    const shop: Schedule = {
      ...london,
      holidays: [{ date: '2026-10-17', name: 'Long Saturday', intervals: [{ from: '20:00', to: '03:00' }] }],
    }
    expect(isOpen(shop, at('2026-10-18T02:30:00+01:00'))).toBe(true)
  })
})

describe('changes of the clock (London: back on 2026-10-25, ahead on 2026-03-29)', () => {
  it('makes a night shift an hour longer when the clock goes back', () => {
    const night = daily('22:00', '06:00')
    expect(elapsed(night, at('2026-10-24T20:00:00+01:00'), at('2026-10-25T10:00:00Z'))).toBe(hours(9))
  })

  it('makes a night shift an hour shorter when the clock goes ahead', () => {
    const night = daily('22:00', '06:00')
    expect(elapsed(night, at('2026-03-28T20:00:00Z'), at('2026-03-29T10:00:00+01:00'))).toBe(hours(7))
  })

  it('opens in the hour that comes twice once, the first time, and stays open through the second', () => {
    const shop = daily('01:30', '09:00')
    expect(nextOpening(shop, at('2026-10-24T20:00:00+01:00'))).toBe(at('2026-10-25T01:30:00+01:00'))
    expect(isOpen(shop, at('2026-10-25T01:10:00Z'))).toBe(true)
  })

  it('closes in the hour that comes twice the first time, and does not open again', () => {
    const shop = daily('20:00', '01:30')
    expect(isOpen(shop, at('2026-10-25T01:29:00+01:00'))).toBe(true)
    expect(isOpen(shop, at('2026-10-25T01:10:00Z'))).toBe(false)
  })

  it('opens with the jump when the opening falls into the hour that is left out', () => {
    const shop = daily('01:30', '02:15')
    expect(nextOpening(shop, at('2026-03-28T22:00:00Z'))).toBe(at('2026-03-29T02:00:00+01:00'))
    expect(elapsed(shop, at('2026-03-29T00:00:00Z'), at('2026-03-29T12:00:00Z'))).toBe(minutes(15))
  })

  it('has no opening that lies within the hour that is left out', () => {
    const shop = daily('01:10', '01:50')
    expect(elapsed(shop, at('2026-03-29T00:00:00Z'), at('2026-03-29T12:00:00Z'))).toBe(0)
  })

  it('meets days that begin at one o’clock or repeat the hour before midnight', () => {
    const cairo = daily('00:00', '02:00', 'Africa/Cairo')
    expect(elapsed(cairo, at('2026-04-23T18:00:00Z'), at('2026-04-24T12:00:00Z'))).toBe(hours(1))
    const beirut = daily('23:00', '01:00', 'Asia/Beirut')
    expect(elapsed(beirut, at('2026-10-24T15:00:00Z'), at('2026-10-25T12:00:00Z'))).toBe(hours(3))
  })

  it('keeps a target of 5 minutes 5 minutes', () => {
    const asked = at('2026-10-25T01:58:00+01:00')
    expect(deadline(always, asked, minutes(5))).toBe(asked + minutes(5))
  })
})

describe('the ends of the search', () => {
  const never: Schedule = {
    timeZone: 'Asia/Shanghai',
    weekly: [{ day: 1, from: '09:00', to: '10:00' }],
    holidays: Array.from({ length: 60 }, (_, week) => ({
      date: new Date(Date.UTC(2026, 9, 19 + 7 * week)).toISOString().slice(0, 10),
      name: 'closed',
    })),
  }

  it('finds no deadline and no opening in a shop that is closed for more than 400 days', () => {
    expect(deadline(never, at('2026-10-19T00:00:00Z'), 1)).toBeNull()
    expect(nextOpening(never, at('2026-10-19T00:00:00Z'))).toBeNull()
  })

  it('finds a deadline 399 days away and none that is farther', () => {
    const from = at('2026-01-01T00:00:00Z')
    expect(deadline(always, from, 399 * hours(24))).toBe(from + 399 * hours(24))
    expect(deadline(always, from, 401 * hours(24))).toBeNull()
  })

  it('is at once due without a duration, open or not', () => {
    const sunday = at('2026-10-18T12:00:00+01:00')
    expect(deadline(london, sunday, 0)).toBe(sunday)
  })

  it('counts nothing backwards', () => {
    expect(elapsed(london, at('2026-10-20T12:00:00Z'), at('2026-10-19T12:00:00Z'))).toBe(0)
  })
})

describe('input that is none', () => {
  it('names a wall time that cannot be', () => {
    const wrong: Schedule = { ...london, weekly: [{ day: 1, from: '9:00', to: '24:00' }] }
    expect(() => isOpen(wrong, 0)).toThrow('Not a wall time: "9:00"')
  })

  it('names a date that cannot be', () => {
    const wrong: Schedule = { ...london, holidays: [{ date: '19.10.2026', name: 'x' }] }
    expect(() => isOpen(wrong, 0)).toThrow('Not a date: "19.10.2026"')
  })

  it('refuses a zone that does not exist', () => {
    expect(() => isOpen({ ...always, timeZone: 'Europe/Atlantis' }, 0)).toThrow(RangeError)
  })
})
