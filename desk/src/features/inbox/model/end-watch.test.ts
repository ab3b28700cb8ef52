import { describe, expect, it } from 'vitest'
import { createEndWatch, type End, type Reading } from './end-watch.ts'

const held: Reading = {
  first: 100,
  count: 50,
  moreAbove: true,
  moreBelow: true,
  busy: false,
  failed: false,
}

function reader(reading: Reading = held) {
  const asked: End[] = []
  const watch = createEndWatch((end) => asked.push(end))
  watch.reads(reading)
  return { asked, ...watch }
}

describe('the watch over a list’s ends', () => {
  it('asks for the page beyond the end that is drawn', () => {
    const { asked, draws, reads } = reader()
    draws({ startIndex: 110, endIndex: 130 })
    expect(asked).toEqual([])
    draws({ startIndex: 100, endIndex: 120 })
    reads({ ...held, first: 50, count: 100 })
    draws({ startIndex: 130, endIndex: 149 })
    expect(asked).toEqual(['above', 'below'])
  })
  it('asks nothing where there is no more', () => {
    const { asked, draws } = reader({ ...held, moreAbove: false, moreBelow: false })
    draws({ startIndex: 100, endIndex: 149 })
    expect(asked).toEqual([])
  })
  it('asks when the reading is over during which a reader came to the end', () => {
    const { asked, draws, reads } = reader({ ...held, busy: true })
    draws({ startIndex: 100, endIndex: 120 })
    expect(asked).toEqual([])
    reads(held)
    expect(asked).toEqual(['above'])
  })
  it('asks nothing for a reader who left the end meanwhile', () => {
    const { asked, draws, reads } = reader({ ...held, busy: true })
    draws({ startIndex: 100, endIndex: 120 })
    draws({ startIndex: 110, endIndex: 130 })
    reads(held)
    expect(asked).toEqual([])
  })
  it('asks once, however many rows are drawn before the page is under way', () => {
    const { asked, draws, reads } = reader()
    draws({ startIndex: 100, endIndex: 120 })
    draws({ startIndex: 100, endIndex: 121 })
    reads({ ...held, busy: true })
    draws({ startIndex: 100, endIndex: 122 })
    expect(asked).toEqual(['above'])
  })
  it('leaves alone what failed until the reader moves', () => {
    const { asked, draws, reads } = reader({ ...held, busy: true })
    draws({ startIndex: 100, endIndex: 120 })
    reads({ ...held, failed: true })
    expect(asked).toEqual([])
    draws({ startIndex: 100, endIndex: 121 })
    expect(asked).toEqual(['above'])
  })
  it('goes on after what failed was read anew', () => {
    const { asked, draws, reads } = reader({ ...held, busy: true })
    draws({ startIndex: 100, endIndex: 120 })
    reads({ ...held, failed: true })
    reads({ ...held, failed: true, busy: true })
    reads(held)
    expect(asked).toEqual(['above'])
  })
})
