import { describe, expect, it } from 'vitest'
import { agent, at, customer, days, settingsOf, snooze } from '../../test/conversations/facts.ts'
import type { Conversation } from './conversation.ts'
import type { Fact } from './reducer/facts.ts'
import { reduce } from './reducer/replay.ts'
import { initialState } from './reducer/state.ts'
import { checkSnooze, hiddenUntil } from './snooze.ts'

const question = customer('q', '10:00')
const snoozed = snooze('s', '10:06', '12:00')
const stateOf = (...facts: Fact[]) => reduce(facts, settingsOf()).state
const held = (snoozedUntil: number | null) => ({ snoozedUntil }) as Conversation
const hidden = (before: number | null, known: readonly Fact[], fresh: readonly Fact[], now: string) =>
  hiddenUntil({ conversation: held(before), facts: fresh }, stateOf(...known, ...fresh), at(now))

describe('a snoozed conversation', () => {
  it('is hidden from the act on', () => {
    expect(hidden(null, [question], [snoozed], '10:06')).toBe(at('12:00'))
  })
  it('stays hidden whatever we do meanwhile', () => {
    expect(hidden(at('12:00'), [question, snoozed], [agent('a', '10:08', 'A')], '10:08')).toBe(at('12:00'))
  })
  it('is shown when its time has come', () => {
    expect(hidden(at('12:00'), [question, snoozed], [agent('a', '12:00', 'A')], '12:00')).toBeNull()
  })
  it('is shown when the customer writes', () => {
    expect(hidden(at('12:00'), [question, snoozed], [customer('q2', '10:09')], '10:09')).toBeNull()
  })
  it('is shown also by a message that was written before the snooze and came in after it', () => {
    expect(hidden(at('12:00'), [question, snoozed], [customer('q2', '10:05')], '10:07')).toBeNull()
  })
  it('is not hidden again by what comes after such a message', () => {
    const known = [question, snoozed, customer('q2', '10:05')]
    expect(hidden(null, known, [agent('a', '10:08', 'A')], '10:08')).toBeNull()
  })
  it('is hidden anew by a new snooze', () => {
    const known = [question, snoozed, customer('q2', '10:09')]
    expect(hidden(null, known, [snooze('s2', '10:10', '13:00')], '10:10')).toBe(at('13:00'))
  })
  it('is shown when the snooze is ended', () => {
    expect(hidden(at('12:00'), [question, snoozed], [snooze('s2', '10:10', '10:10')], '10:10')).toBeNull()
  })
  it('is not snoozed any more once it is closed', () => {
    expect(hiddenUntil({ conversation: held(at('12:00')), facts: [] }, initialState, at('11:00'))).toBeNull()
  })
})

describe('a snooze is refused', () => {
  const open = stateOf(question)
  it('when its time has passed or is more than a year away', () => {
    expect(() => checkSnooze(open, at('10:10'), at('10:10'))).toThrow('This time has passed')
    expect(() => checkSnooze(open, at('10:10') + days(367), at('10:10'))).toThrow('a year at most')
    expect(() => checkSnooze(open, at('10:10') + days(366), at('10:10'))).not.toThrow()
  })
  it('of what is closed or closing', () => {
    expect(() => checkSnooze(initialState, at('11:00'), at('10:10'))).toThrow('is closed')
    const pendingClosure = { effectiveAt: at('10:10:10'), memberId: 'A' }
    const closing = { ...open, open: open.open && { ...open.open, pendingClosure } }
    expect(() => checkSnooze(closing, at('11:00'), at('10:10'))).toThrow('being closed')
  })
})
