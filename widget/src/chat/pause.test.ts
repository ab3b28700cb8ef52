import { expect, test } from 'vitest'
import { pauseBefore } from './pause.ts'

test('pauses grow and end growing', () => {
  expect([0, 1, 2, 10, 1000].map((tries) => pauseBefore(tries, 1))).toEqual([
    1_000, 2_000, 4_000, 30_000, 30_000,
  ])
})

test('no two windows come back at the same moment', () => {
  expect(pauseBefore(3, 0)).toBe(4_000)
  expect(pauseBefore(3, 0.5)).toBe(6_000)
})
