import { expect, test } from 'vitest'
import { renewalDueAt, renewalPauseMs } from './renewal.ts'

const hour = 3_600_000
const day = 24 * hour
const now = Date.UTC(2026, 0, 1)

test('a token of a week is renewed more than a day ahead', () => {
  expect(renewalDueAt(now, now + 7 * day)).toBe(now + 5.6 * day)
})

test('a token of two days is renewed a day ahead, a token of an hour half way', () => {
  expect(renewalDueAt(now, now + 2 * day)).toBe(now + day)
  expect(renewalDueAt(now, now + hour)).toBe(now + hour / 2)
})

test('a token that is over is renewed at once', () => {
  expect(renewalDueAt(now, now - hour)).toBe(now)
})

test('pauses grow and stay within half an hour', () => {
  expect([0, 1, 2, 5, 6, 30].map(renewalPauseMs)).toEqual([
    30_000, 60_000, 120_000, 960_000, 1_800_000, 1_800_000,
  ])
})
