import { describe, expect, it } from 'vitest'
import { neighbour } from './neighbour.ts'

const ids = ['a', 'b', 'c']

describe('the next conversation', () => {
  it('is the one below or above the open one', () => {
    expect(neighbour(ids, 'b', 1, 1)).toBe('c')
    expect(neighbour(ids, 'b', 1, -1)).toBe('a')
  })
  it('is none at the ends', () => {
    expect(neighbour(ids, 'c', 2, 1)).toBeNull()
    expect(neighbour(ids, 'a', 0, -1)).toBeNull()
    expect(neighbour([], 'a', 0, 1)).toBeNull()
  })
  it('is the first when none is open', () => {
    expect(neighbour(ids, null, 0, 1)).toBe('a')
  })
  it('is what moved into the place of one that left the list', () => {
    expect(neighbour(ids, 'gone', 1, 1)).toBe('b')
    expect(neighbour(ids, 'gone', 3, 1)).toBe('c')
    expect(neighbour(ids, 'gone', 1, -1)).toBe('a')
  })
})
