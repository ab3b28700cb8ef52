import { describe, expect, it } from 'vitest'
import { middleIndex, renumber, startNumbering } from './first-index.ts'

describe('the number of the first row', () => {
  it('goes down by the rows of a page that came in above', () => {
    const held = startNumbering(['c', 'd'], false)
    expect(renumber(held, ['a', 'b', 'c', 'd'], true).first).toBe(middleIndex - 2)
  })
  it('goes up by the rows of a page that was dropped', () => {
    const held = startNumbering(['a', 'b', 'c'], true)
    expect(renumber(held, ['c', 'd'], false).first).toBe(middleIndex + 2)
  })
  it('stays when news come in at the true top', () => {
    expect(renumber(startNumbering(['a'], true), ['x', 'a'], true).first).toBe(middleIndex)
  })
})
