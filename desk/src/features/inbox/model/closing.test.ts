import { describe, expect, it } from 'vitest'
import { instant, ms, uuid } from '../test/samples.ts'
import { type Closing, closingAfter } from './closing.ts'

const by = { id: uuid(9), name: 'Anna' }
const clock = { now: ms(0), ahead: 60_000, replyWaitMs: 30_000 }
const waiting: Closing = { conversationId: uuid(1), customerName: 'Mia', at: ms(1), waits: true }
const counting: Closing = { ...waiting, waits: false }
const told = (at: string | null) => ({ id: uuid(1), closing: { at, by } })

describe('a closing that waits for its reply', () => {
  it('counts down by the desk’s clock once the reply went out', () => {
    expect(closingAfter(waiting, told(instant(5)), clock)).toEqual({ ...waiting, at: ms(4), waits: false })
  })

  it('is over when the server says that nothing closes any more', () => {
    expect(closingAfter(waiting, { id: uuid(1), closing: null }, clock)).toBeNull()
  })

  it('goes on while the reply is on its way, and for whatever happens elsewhere', () => {
    expect(closingAfter(waiting, told(null), clock)).toBe(waiting)
    expect(closingAfter(waiting, { id: uuid(2), closing: null }, clock)).toBe(waiting)
  })
})

describe('a closing that counts down', () => {
  it('waits when the server knows of a reply on its way', () => {
    expect(closingAfter(counting, told(null), clock)).toEqual({
      ...counting,
      at: ms(0) + 30_000,
      waits: true,
    })
  })

  it('is left alone by what may be older than itself', () => {
    expect(closingAfter(counting, { id: uuid(1), closing: null }, clock)).toBe(counting)
    expect(closingAfter(counting, told(instant(5)), clock)).toBe(counting)
  })
})
