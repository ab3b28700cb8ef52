import { expect, test } from 'vitest'
import { dutyAt, hoursOf } from './shifts.ts'

const zone = 'America/New_York'
const at = (local: string) => Date.parse(`${local}-04:00`)

test('an agent works from the beginning of the shift to its break', () => {
  expect(dutyAt('early', at('2026-06-01T07:00'), zone)).toEqual({
    working: true,
    until: at('2026-06-01T11:00'),
  })
})

test('nobody works in a break', () => {
  expect(dutyAt('early', at('2026-06-01T11:10'), zone)).toEqual({
    working: false,
    until: at('2026-06-01T11:30'),
  })
})

test('after the shift comes the next day', () => {
  expect(dutyAt('late', at('2026-06-01T23:00'), zone)).toEqual({
    working: false,
    until: at('2026-06-02T15:00'),
  })
})

test('a night goes on after midnight', () => {
  expect(dutyAt('night', at('2026-06-02T02:59'), zone)).toEqual({
    working: true,
    until: at('2026-06-02T03:00'),
  })
  expect(dutyAt('night', at('2026-06-02T06:59'), zone)).toEqual({
    working: true,
    until: at('2026-06-02T07:00'),
  })
})

test('a shift keeps its local hours when the clocks change', () => {
  const sunday = Date.parse('2026-11-01T12:00:00Z')
  expect(dutyAt('early', sunday, zone)).toEqual({ working: true, until: Date.parse('2026-11-01T16:00:00Z') })
})

test('a break is not paid', () => {
  expect(hoursOf('day')).toBe(7.5)
})
