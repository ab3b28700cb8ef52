import { expect, test } from 'vitest'
import { gapOf, retryPullAt } from './pull-pace.ts'

test('pauses double, stay within half an hour and end after ten attempts', () => {
  const pauses = Array.from({ length: 10 }, (_, made) => retryPullAt(0, made + 1))
  expect(pauses).toEqual(
    [4, 8, 16, 32, 64, 128, 256, 512, 1_024, null].map((s) => (s === null ? null : s * 1_000)),
  )
})

test('what a webhook announces is fetched at once, what every message wants is not', () => {
  expect(gapOf('order')).toBe(0)
  expect(gapOf('buyer-orders')).toBeGreaterThan(0)
})
