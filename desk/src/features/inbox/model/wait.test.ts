import { describe, expect, it } from 'vitest'
import { conversation, instant, ms } from '../test/samples.ts'
import { deadlineAt, waitAt } from './wait.ts'

const minute = 60_000

describe('the wait', () => {
  it('counts from the start of the turn, not from the last words', () => {
    const asked = conversation(1, 4, { turnSince: instant(0) })
    expect(waitAt(asked, ms(6))).toMatchObject({ kind: 'waiting', ms: 6 * minute })
  })
  it('is late past the target, and not at it', () => {
    expect(waitAt(conversation(1, 0), ms(5))).toMatchObject({ late: false })
    expect(waitAt(conversation(1, 0), ms(5) + 1)).toMatchObject({ late: true })
  })
  it('is never late where no first answer is due', () => {
    expect(waitAt(conversation(1, 0, { targetDueAt: null }), ms(600))).toMatchObject({ late: false })
  })
  it('is never less than nothing when the clocks of desk and server differ', () => {
    expect(waitAt(conversation(1, 0), ms(-1))).toMatchObject({ ms: 0 })
  })
  it('gives way to when the last words were said, once answered', () => {
    expect(waitAt(conversation(1, 0, { turnSince: null }), ms(12))).toEqual({ kind: 'said', at: instant(0) })
  })
  it('is nothing without a message', () => {
    expect(waitAt(conversation(1, 0, { turnSince: null, lastMessage: null }), ms(1))).toBeNull()
  })
})

describe('the deadline', () => {
  it('appears when little time is left', () => {
    expect(deadlineAt(conversation(1, 0), ms(24 * 60 - 38))).toBe(38 * minute)
    expect(deadlineAt(conversation(1, 0), ms(60))).toBeNull()
  })
  it('goes when it has passed or nobody waits any more', () => {
    expect(deadlineAt(conversation(1, 0), ms(24 * 60))).toBeNull()
    expect(deadlineAt(conversation(1, 0, { turnSince: null }), ms(24 * 60 - 38))).toBeNull()
  })
})
