import { describe, expect, it } from 'vitest'
import { page } from '../test/samples.ts'
import { distinct, firstPage, paging, shiftBetween } from './pages.ts'

const second = { cursor: 'c1', before: firstPage }

describe('pages', () => {
  it('show a row that stands in two of them once, where it is higher', () => {
    const data = {
      pageParams: [firstPage, second],
      pages: [page([{ id: 'b' }, { id: 'a' }], 'c1'), page([{ id: 'b' }, { id: 'c' }])],
    }
    expect(distinct(data).map((row) => row.id)).toEqual(['b', 'a', 'c'])
  })
  it('are found in both directions from any of them', () => {
    expect(paging.getNextPageParam(page([], 'c1'), [], firstPage)).toEqual(second)
    expect(paging.getNextPageParam(page([], null), [], second)).toBeNull()
    expect(paging.getPreviousPageParam(page([]), [], second)).toBe(firstPage)
    expect(paging.getPreviousPageParam(page([]), [], firstPage)).toBeNull()
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
