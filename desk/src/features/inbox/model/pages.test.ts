import { describe, expect, it } from 'vitest'
import { page } from '../test/samples.ts'
import { createTrail, distinct, firstPage, shiftBetween } from './pages.ts'

describe('pages', () => {
  it('show a row that stands in two of them once, where it is higher', () => {
    const data = {
      pageParams: [firstPage, 'c1'],
      pages: [page([{ id: 'b' }, { id: 'a' }], 'c1'), page([{ id: 'b' }, { id: 'c' }])],
    }
    expect(distinct(data).map((row) => row.id)).toEqual(['b', 'a', 'c'])
  })
  it('are found back upwards by the cursors that led down', () => {
    const trail = createTrail()
    trail.remember(firstPage, 'c1')
    trail.remember('c1', 'c2')
    trail.remember('c2', null)
    expect(trail.before('c2')).toBe('c1')
    expect(trail.before('c1')).toBe(firstPage)
    expect(trail.before(firstPage)).toBeUndefined()
  })
})

describe('the shift between two states of a list', () => {
  it('is how many rows came in above', () => {
    expect(shiftBetween(['a', 'b'], ['x', 'y', 'a', 'b'])).toBe(2)
  })
  it('is negative when the top was dropped', () => {
    expect(shiftBetween(['a', 'b', 'c'], ['c', 'd'])).toBe(-2)
  })
  it('looks past rows that moved by themselves', () => {
    expect(shiftBetween([null, 'a'], [null, 'x', 'a'])).toBe(1)
  })
  it('is none between lists that share nothing', () => {
    expect(shiftBetween(['a'], ['b'])).toBe(0)
  })
})
