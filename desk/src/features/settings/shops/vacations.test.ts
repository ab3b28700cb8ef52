import { expect, test } from 'vitest'
import { endNow, isRunning, startNow } from './vacations.ts'

const now = Date.parse('2026-11-20T12:00:00Z')
const past = { from: '2026-10-01T00:00:00.000Z', until: '2026-10-08T00:00:00.000Z' }
const planned = { from: '2026-12-24T00:00:00.000Z', until: '2026-12-27T00:00:00.000Z' }

test('a vacation without an end runs from its start on', () => {
  const [started] = startNow([], now)
  expect(started && isRunning(started, now)).toBe(true)
  expect(started && isRunning(started, now - 1)).toBe(false)
})

test('ending now ends what runs and keeps what was and what is planned', () => {
  const ended = endNow(startNow([past, planned], now - 60_000), now)
  expect(ended).toEqual([
    past,
    planned,
    { from: '2026-11-20T11:59:00.000Z', until: '2026-11-20T12:00:00.000Z' },
  ])
  expect(ended.some((one) => isRunning(one, now))).toBe(false)
})

test('a vacation ended in the moment of its start still ends after it begins', () => {
  expect(endNow(startNow([], now), now)).toEqual([
    { from: '2026-11-20T12:00:00.000Z', until: '2026-11-20T12:00:00.001Z' },
  ])
})
