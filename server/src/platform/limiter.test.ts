import { expect, test } from 'vitest'
import { createLimiter } from './limiter.ts'

test('allows a burst, then says how long to wait', () => {
  const limiter = createLimiter({ burst: 2, perSecond: 0.5, maxKeys: 10 })
  expect([limiter.take('a', 0), limiter.take('a', 0)]).toEqual([0, 0])
  expect(limiter.take('a', 0)).toBe(2)
  expect(limiter.take('a', 1000)).toBe(1)
  expect(limiter.take('a', 2000)).toBe(0)
})

test('keys do not share their allowance', () => {
  const limiter = createLimiter({ burst: 1, perSecond: 1, maxKeys: 10 })
  expect(limiter.take('a', 0)).toBe(0)
  expect(limiter.take('b', 0)).toBe(0)
  expect(limiter.take('a', 0)).toBe(1)
})

test('a clock that jumps back gives nothing away', () => {
  const limiter = createLimiter({ burst: 1, perSecond: 1, maxKeys: 10 })
  expect(limiter.take('a', 10_000)).toBe(0)
  expect(limiter.take('a', 0)).toBe(1)
})

test('made-up keys push out the longest unused ones and no more', () => {
  const limiter = createLimiter({ burst: 1, perSecond: 1, maxKeys: 2 })
  limiter.take('kept', 0)
  limiter.take('old', 0)
  limiter.take('kept', 0)
  limiter.take('new', 0)
  expect(limiter.take('kept', 0)).toBe(1)
  expect(limiter.take('old', 0)).toBe(0)
})
