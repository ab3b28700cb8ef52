import fc from 'fast-check'
import { expect, test } from 'vitest'
import { periodDays, previousShopPeriod, shopPeriod, withinHour } from './period.ts'

const at = (text: string) => Date.parse(text)

test('the last seven days end yesterday and are compared with the seven before', () => {
  expect(periodDays('last7', null, at('2026-11-22T12:00:00Z'), 'Europe/London')).toEqual({
    days: { from: '2026-11-15', to: '2026-11-21' },
    previous: { from: '2026-11-08', to: '2026-11-14' },
    running: false,
  })
})

test('the last 28 days end yesterday', () => {
  const { days, previous } = periodDays('last28', null, at('2026-11-22T12:00:00Z'), 'Europe/London')
  expect(days).toEqual({ from: '2026-10-25', to: '2026-11-21' })
  expect(previous).toEqual({ from: '2026-09-27', to: '2026-10-24' })
})

test('today is the day of the zone, not of UTC', () => {
  const now = at('2026-11-22T03:00:00Z')
  expect(periodDays('today', null, now, 'America/Los_Angeles').days.from).toBe('2026-11-21')
  expect(periodDays('today', null, now, 'Asia/Shanghai').days.from).toBe('2026-11-22')
})

test('a week starts on Monday', () => {
  const { days, previous } = periodDays('week', null, at('2026-11-22T12:00:00Z'), 'UTC')
  expect(days).toEqual({ from: '2026-11-16', to: '2026-11-22' })
  expect(previous).toEqual({ from: '2026-11-09', to: '2026-11-15' })
})

test('a month is compared with the whole calendar month before, however long', () => {
  const { days, previous } = periodDays('month', null, at('2026-03-10T12:00:00Z'), 'UTC')
  expect(days).toEqual({ from: '2026-03-01', to: '2026-03-31' })
  expect(previous).toEqual({ from: '2026-02-01', to: '2026-02-28' })
})

test('a range is compared with as many days before it', () => {
  const range = { from: '2026-11-02', to: '2026-11-04' }
  expect(periodDays('range', range, at('2026-11-22T12:00:00Z'), 'UTC').previous).toEqual({
    from: '2026-10-30',
    to: '2026-11-01',
  })
})

test('today is compared with yesterday up to the same time', () => {
  const now = at('2026-11-22T15:30:00Z')
  const period = periodDays('today', null, now, 'UTC')
  const previous = previousShopPeriod(period, 'UTC', now)
  expect(previous.from.toISOString()).toBe('2026-11-21T00:00:00.000Z')
  expect(previous.until.toISOString()).toBe('2026-11-21T15:30:00.000Z')
})

test('a running month of 31 days never reaches past the end of a shorter month before', () => {
  const now = at('2026-03-31T15:00:00Z')
  const period = periodDays('month', null, now, 'UTC')
  expect(previousShopPeriod(period, 'UTC', now).until.toISOString()).toBe('2026-03-01T00:00:00.000Z')
})

test('an hour outside of the period holds nothing', () => {
  const day = shopPeriod({ from: '2026-11-20', to: '2026-11-20' }, 'UTC')
  const empty = withinHour(day, at('2026-11-25T10:00:00Z'))
  expect(empty.until.getTime() - empty.from.getTime()).toBe(0)
  expect(withinHour(day, at('2026-11-20T10:00:00Z')).until.toISOString()).toBe('2026-11-20T11:00:00.000Z')
})

test('the day on which the clock goes back has 25 hours, the one on which it goes forward 23', () => {
  const hours = (day: string) => {
    const { from, until } = shopPeriod({ from: day, to: day }, 'Europe/London')
    return (until.getTime() - from.getTime()) / 3_600_000
  }
  expect(hours('2026-10-25')).toBe(25)
  expect(hours('2026-03-29')).toBe(23)
})

test('a period and the one before it meet without gap or overlap in every zone', () => {
  const names = fc.constantFrom('today', 'last7', 'last28', 'week', 'month') as fc.Arbitrary<'today'>
  const zones = fc.constantFrom(
    'Asia/Shanghai',
    'America/New_York',
    'Europe/London',
    'America/Sao_Paulo',
    'Pacific/Apia',
    'Asia/Kathmandu',
  )
  const nows = fc.integer({ min: at('2024-01-01T00:00:00Z'), max: at('2027-12-31T00:00:00Z') })
  fc.assert(
    fc.property(names, zones, nows, (name, zone, now) => {
      const period = periodDays(name, null, now, zone)
      const current = shopPeriod(period.days, zone)
      const previous = shopPeriod(period.previous, zone)
      expect(previous.until).toEqual(current.from)
      const compared = previousShopPeriod(period, zone, now)
      expect(compared.from).toEqual(previous.from)
      expect(compared.until.getTime()).toBeLessThanOrEqual(previous.until.getTime())
      expect(compared.until.getTime()).toBeGreaterThanOrEqual(compared.from.getTime())
    }),
  )
})
