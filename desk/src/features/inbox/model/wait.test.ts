import { describe, expect, it } from 'vitest'
import { conversation, instant, ms } from '../test/samples.ts'
import { deadlineAt, spanOf, waitAt } from './wait.ts'

describe('a span', () => {
  it('is given in its largest whole unit, rounded down', () => {
    expect(spanOf(59_999)).toEqual({ unit: 'second', count: 59 })
    expect(spanOf(119_000)).toEqual({ unit: 'minute', count: 1 })
    expect(spanOf(23.9 * 3_600_000)).toEqual({ unit: 'hour', count: 23 })
    expect(spanOf(49 * 3_600_000)).toEqual({ unit: 'day', count: 2 })
  })
  it('is nothing when the clocks of desk and server differ', () => {
    expect(spanOf(-5_000)).toEqual({ unit: 'second', count: 0 })
  })
})

describe('the wait', () => {
  it('counts from the start of the turn, not from the last words', () => {
    const asked = conversation(1, 4, { turnSince: instant(0) })
    expect(waitAt(asked, ms(6))).toMatchObject({ kind: 'since', span: { unit: 'minute', count: 6 } })
  })
  it('is late past the target, and not at it', () => {
    expect(waitAt(conversation(1, 0), ms(5))?.late).toBe(false)
    expect(waitAt(conversation(1, 0), ms(5) + 1)?.late).toBe(true)
  })
  it('is never late where no first answer is due', () => {
    expect(waitAt(conversation(1, 0, { targetDueAt: null }), ms(600))?.late).toBe(false)
  })
  it('says how long ago the last words were, once answered', () => {
    const answered = conversation(1, 0, { turnSince: null })
    expect(waitAt(answered, ms(12))).toEqual({
      kind: 'ago',
      span: { unit: 'minute', count: 12 },
      late: false,
    })
  })
  it('is nothing without a message', () => {
    expect(waitAt(conversation(1, 0, { turnSince: null, lastMessage: null }), ms(1))).toBeNull()
  })
})

describe('the deadline', () => {
  it('appears when little time is left', () => {
    expect(deadlineAt(conversation(1, 0), ms(24 * 60 - 38))).toEqual({ unit: 'minute', count: 38 })
    expect(deadlineAt(conversation(1, 0), ms(60))).toBeNull()
  })
  it('goes when it has passed or nobody waits any more', () => {
    expect(deadlineAt(conversation(1, 0), ms(24 * 60))).toBeNull()
    expect(deadlineAt(conversation(1, 0, { turnSince: null }), ms(24 * 60 - 38))).toBeNull()
  })
})
