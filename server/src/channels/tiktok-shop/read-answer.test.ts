import { expect, test } from 'vitest'
import { retryAfterSecondsOf } from './read-answer.ts'

const now = Date.UTC(2026, 10, 22, 3, 0, 0)

test('a pause comes in seconds or as a date', () => {
  expect(retryAfterSecondsOf('120', now)).toBe(120)
  expect(retryAfterSecondsOf('Sun, 22 Nov 2026 03:00:30 GMT', now)).toBe(30)
})

test('a pause is at least a second and at most a day', () => {
  expect(retryAfterSecondsOf('0', now)).toBe(1)
  expect(retryAfterSecondsOf('Sun, 22 Nov 2026 02:00:00 GMT', now)).toBe(1)
  expect(retryAfterSecondsOf('99999999', now)).toBe(86_400)
})

test('no pause can be read from nothing or nonsense', () => {
  expect(retryAfterSecondsOf(null, now)).toBeNull()
  expect(retryAfterSecondsOf('soon', now)).toBeNull()
})
