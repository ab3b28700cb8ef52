import { expect, test } from 'vitest'
import { startOfDay } from './local-day.ts'

test.each([
  ['2026-11-02', 'America/New_York', '2026-11-02T05:00:00Z'],
  ['2026-11-01', 'America/New_York', '2026-11-01T04:00:00Z'],
  ['2026-10-25', 'Europe/London', '2026-10-24T23:00:00Z'],
  ['2026-10-26', 'Europe/London', '2026-10-26T00:00:00Z'],
  ['2026-03-29', 'Asia/Shanghai', '2026-03-28T16:00:00Z'],
])('%s in %s begins at %s, also around a change of clocks', (date, zone, instant) => {
  expect(startOfDay(date, zone)).toBe(Date.parse(instant) / 1000)
})

test('what is no date begins never', () => {
  expect(startOfDay('02.11.2026', 'Europe/London')).toBeNull()
  expect(startOfDay('2026-13-40', 'Europe/London')).toBeNull()
})
