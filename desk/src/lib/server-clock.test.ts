import { describe, expect, it } from 'vitest'
import { clockOffset } from './server-clock.ts'

const header = 'Sun, 22 Nov 2026 01:50:00 GMT'
const said = Date.parse(header)

describe('the server’s clock', () => {
  it('is the desk’s while the two differ by no more than an answer takes', () => {
    expect(clockOffset(header, said + 2_000)).toBe(0)
    expect(clockOffset(header, said - 2_000)).toBe(0)
  })
  it('is ahead of a desk that is behind, and behind one that is ahead', () => {
    expect(clockOffset(header, said - 180_000)).toBe(180_000)
    expect(clockOffset(header, said + 90_000)).toBe(-90_000)
  })
  it('stays unknown where an answer does not say it', () => {
    expect(clockOffset(null, said)).toBeNull()
    expect(clockOffset('yesterday', said)).toBeNull()
  })
})
