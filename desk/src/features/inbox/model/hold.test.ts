import { describe, expect, it } from 'vitest'
import { conversation } from '../test/samples.ts'
import { keepHold, startHold } from './hold.ts'

const whole = { startsAtTop: true, endsAtEnd: true }
const numbers = (rows: { id: string }[]) => rows.map((row) => Number(row.id.slice(-6)))
const rows = [conversation(1, 50), conversation(2, 40), conversation(3, 30)]

describe('a list under a hold', () => {
  it('keeps the order while new words come in, and shows them', () => {
    const live = [conversation(3, 60, { customerName: 'Ana' }), ...rows.slice(0, 2)]
    const held = keepHold(startHold(rows, 'all'), live, whole)
    expect(numbers(held.rows)).toEqual([1, 2, 3])
    expect(held.rows[2]?.customerName).toBe('Ana')
    expect(held.arrived).toBe(1)
  })
  it('collects who arrives above', () => {
    const held = keepHold(startHold(rows, 'all'), [conversation(8, 70), conversation(9, 60), ...rows], whole)
    expect(numbers(held.rows)).toEqual([1, 2, 3])
    expect(held.arrived).toBe(2)
  })
  it('counts nobody when the top row itself goes on', () => {
    const live = [conversation(1, 60), ...rows.slice(1)]
    expect(keepHold(startHold(rows, 'all'), live, whole).arrived).toBe(0)
  })
  it('keeps a row that left the view where it was', () => {
    const first = keepHold(
      startHold(rows, 'all'),
      [rows[0], rows[2]].filter((row) => row !== undefined),
      whole,
    )
    expect(numbers(first.rows)).toEqual([1, 2, 3])
    const again = keepHold(first.hold, rows.slice(2), whole)
    expect(numbers(again.rows)).toEqual([1, 2, 3])
  })
  it('lets the pages below in', () => {
    const held = keepHold(startHold(rows, 'all'), [...rows, conversation(4, 20)], whole)
    expect(numbers(held.rows)).toEqual([1, 2, 3, 4])
  })
  it('lets rows go with the page that is dropped', () => {
    const held = keepHold(
      startHold(rows, 'all'),
      [rows[1], rows[2]].filter((row) => row !== undefined),
      {
        startsAtTop: false,
        endsAtEnd: false,
      },
    )
    expect(numbers(held.rows)).toEqual([2, 3])
  })
  it('takes everybody in when it held nothing', () => {
    expect(numbers(keepHold(startHold([], 'all'), rows, whole).rows)).toEqual([1, 2, 3])
  })
  it('puts a conversation that begins to wait at the end of the waiting', () => {
    const waiting = [conversation(1, 10), conversation(2, 20)]
    const held = keepHold(startHold(waiting, 'waiting'), [...waiting, conversation(3, 30)], whole)
    expect(numbers(held.rows)).toEqual([1, 2, 3])
    expect(held.arrived).toBe(0)
  })
})
