import { describe, expect, it } from 'vitest'
import {
  agent,
  assign,
  at,
  bot,
  close,
  customer,
  days,
  settingsOf,
  thanks,
} from '../../../test/conversations/facts.ts'
import { closeIfDue } from './closing.ts'
import type { Fact } from './facts.ts'
import { applyFact, emptyHistory, sweep } from './history.ts'
import { carryBefore, reduce, replayFrom } from './replay.ts'
import { initialState } from './state.ts'
import { isLate, step } from './step.ts'

const settings = settingsOf()
const live = (...facts: Fact[]) =>
  facts.reduce((history, fact) => applyFact(history, fact, settings), emptyHistory)

const first = [customer('q1', '10:00'), agent('a1', '10:05', 'A'), close('c1', '10:06')]
const second = [customer('q2', '11:00'), agent('a2', '11:05', 'A'), close('c2', '11:06')]
const third = [customer('q3', '12:00')]

describe('a step', () => {
  it('refuses a late fact, for it can’t look back', () => {
    const { state } = reduce(first, settings)
    expect(isLate(state, customer('late', '10:04'))).toBe(true)
    expect(() => step(state, customer('late', '10:04'), settings)).toThrow('late')
  })

  it('takes a fact at the moment of the last close for one after it', () => {
    const { state } = closeIfDue(reduce(first, settings).state, at('10:07'))
    expect(isLate(state, customer('next', '10:06:10'))).toBe(false)
    expect(isLate(state, customer('late', at('10:06:10') - 1))).toBe(true)
  })

  it('closes one session and opens the next, and says so in two changes', () => {
    const { state } = reduce(first, settings)
    const { changes, sessionId } = step(state, customer('q2', '11:00'), settings)
    expect(changes.map(({ session, carry }) => [session.closedAt, carry !== null])).toEqual([
      [at('10:06:10'), true],
      [null, false],
    ])
    expect(sessionId).toBe(changes[1]?.session.id)
  })

  it('says nothing of a session that a fact leaves alone', () => {
    const { state } = reduce([customer('q', '10:00')], settings)
    expect(step(state, { ...customer('s', '10:01'), authorKind: 'system' }, settings).changes).toEqual([])
  })

  it('hands over only the turns that it began or ended', () => {
    const { state } = reduce([customer('q1', '10:00'), agent('a1', '10:01', 'A')], settings)
    const began = step(state, customer('q2', '10:02'), settings)
    expect(began.changes[0]?.turns.map(({ seq }) => seq)).toEqual([2])
    const joined = step(began.state, customer('q3', '10:03'), settings)
    expect(joined.changes[0]?.turns).toEqual([])
  })
})

describe('a late fact', () => {
  it('leaves the sessions alone that were closed before it', () => {
    const before = live(...first, ...second, ...third)
    const after = applyFact(before, customer('late', '11:02'), settings)
    expect(after.sessions[0]).toBe(before.sessions[0])
    expect(after.sessions).toEqual(
      reduce([...first, ...second, ...third, customer('late', '11:02')], settings).sessions,
    )
  })

  it('before everything moves the start and with it the id of the first session only', () => {
    const before = live(...first, ...second)
    const after = applyFact(before, customer('q0', '09:59'), settings)
    expect(after.sessions[0]?.whole.firstMessageId).toBe('q0')
    expect(after.sessions[0]?.whole.id).not.toBe(before.sessions[0]?.whole.id)
    expect(after.sessions[1]?.whole.id).toBe(before.sessions[1]?.whole.id)
  })

  it('may join two sessions into one, of which the first keeps its id', () => {
    const silent = [customer('q1', '10:00'), agent('a1', '10:05', 'A'), customer('q2', at('10:10') + days(1))]
    const before = live(...silent)
    expect(before.sessions).toHaveLength(2)
    const after = applyFact(before, customer('between', '20:00'), settings)
    expect(after.sessions.map(({ whole }) => whole.id)).toEqual([before.sessions[0]?.whole.id])
    expect(new Set(after.sessionOfMessage.values()).size).toBe(1)
  })

  it('may undo a close that the sweep has made visible', () => {
    const swept = sweep(live(customer('q', '10:00'), agent('a', '10:05', 'A')), at('10:06') + days(1))
    expect(swept.state.open).toBeNull()
    const after = applyFact(swept, customer('late', '10:10'), settings)
    expect(after.state.open?.turn?.startedAt).toBe(at('10:10'))
    expect(after.sessions).toHaveLength(1)
  })

  it('that is our answer closes the turn that waited', () => {
    const before = live(customer('q', '10:00'), customer('q2', '10:30'))
    const after = applyFact(before, agent('a', '10:10', 'A', { receivedAt: at('10:40') }), settings)
    expect(after.sessions[0]?.whole.turns.map(({ startedAt }) => startedAt)).toEqual([
      at('10:00'),
      at('10:30'),
    ])
  })
})

describe('a fact that arrives once more', () => {
  it('changes nothing', () => {
    const before = live(...first, ...second)
    expect(applyFact(before, first[0] as Fact, settings).sessions).toEqual(before.sessions)
  })

  it('carries a deletion into the session that it belongs to', () => {
    const before = live(customer('q', '10:00'), thanks('t', '10:01'))
    const once = applyFact(before, customer('q', '10:00', { deletedAt: at('10:02') }), settings)
    expect(once.sessions[0]?.whole.withdrawn).toBe(false)
    const twice = applyFact(once, thanks('t', '10:01', { deletedAt: at('10:03') }), settings)
    expect(twice.sessions[0]?.whole.withdrawn).toBe(true)
  })
})

describe('the carry of a close', () => {
  const carries = live(...first, ...second, ...third).sessions.flatMap(({ carry }) => carry ?? [])

  it('is found for an instant: the last close before it, else the beginning', () => {
    expect(carryBefore(carries, at('11:30')).lastClosedAt).toBe(at('11:06:10'))
    expect(carryBefore(carries, at('11:00')).lastClosedAt).toBe(at('10:06:10'))
    expect(carryBefore(carries, at('10:06:10')).lastClosedAt).toBe(at('10:06:10'))
    expect(carryBefore(carries, at('10:06'))).toBe(initialState)
  })

  it('gives the same sessions as the whole conversation, whichever facts of before are handed along', () => {
    const facts = [...first, ...second, ...third]
    const [, ...rest] = reduce(facts, settings).sessions
    expect(replayFrom(carryBefore(carries, at('11:00')), facts, settings).sessions).toEqual(rest)
    expect(replayFrom(carryBefore(carries, at('11:00')), [...second, ...third], settings).sessions).toEqual(
      rest,
    )
  })

  it('leaves a message of the very moment of the close to what comes after', () => {
    const facts = [...first, customer('q2', '10:06:10')]
    const [, after] = reduce(facts, settings).sessions
    expect(after?.whole.firstMessageId).toBe('q2')
    expect(replayFrom(carryBefore(carries, at('10:06:10')), facts, settings).sessions).toEqual([after])
  })

  it('remembers that we parted with a question', () => {
    const asked = agent('a1', '10:05', 'A', { marks: { asksQuestion: true } })
    const facts = [customer('q1', '10:00'), asked, close('c1', '10:06')]
    const { state } = closeIfDue(reduce(facts, settings).state, at('10:07'))
    const { sessions } = replayFrom(state, [thanks('ok', '10:20')], settings)
    expect(sessions).toHaveLength(1)
  })

  it('does not take a word of ours from before the close for a first word', () => {
    const facts = [agent('hello', '09:00', 'A'), ...first, bot('g', '10:07', { purpose: 'goodbye' })]
    const { sessions } = reduce([...facts, assign('x', '10:08', 'B'), customer('q', '10:09')], settings)
    expect(sessions[1]?.whole.origin).toBe('customer')
  })
})
