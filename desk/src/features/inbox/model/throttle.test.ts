import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createThrottle } from './throttle.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a throttle', () => {
  it('runs at once, then once for all wishes of two seconds', () => {
    const run = vi.fn()
    const throttle = createThrottle(run, 2_000, () => Date.now())
    throttle.wish()
    expect(run).toHaveBeenCalledTimes(1)
    throttle.wish()
    throttle.wish()
    vi.advanceTimersByTime(1_999)
    expect(run).toHaveBeenCalledTimes(1)
    vi.advanceTimersByTime(1)
    expect(run).toHaveBeenCalledTimes(2)
    vi.advanceTimersByTime(10_000)
    expect(run).toHaveBeenCalledTimes(2)
  })
  it('runs no more when it is stopped', () => {
    const run = vi.fn()
    const throttle = createThrottle(run, 2_000, () => Date.now())
    throttle.wish()
    throttle.wish()
    throttle.stop()
    vi.advanceTimersByTime(10_000)
    expect(run).toHaveBeenCalledTimes(1)
  })
})
