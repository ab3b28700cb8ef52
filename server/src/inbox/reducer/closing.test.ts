import { describe, expect, it } from 'vitest'
import {
  agent,
  assign,
  at,
  bot,
  close,
  customer,
  days,
  hours,
  seconds,
  settingsOf,
  settled,
  snooze,
  thanks,
  undo,
} from '../../../test/conversations/facts.ts'
import { closeIfDue, nextDueAt } from './closing.ts'
import type { Fact } from './facts.ts'
import { reduce } from './replay.ts'

const stateOf = (...facts: Fact[]) => reduce(facts, settingsOf()).state
const dueAt = (...facts: Fact[]) => nextDueAt(stateOf(...facts))

const question = customer('q', '10:00')
const answer = agent('a', '10:05', 'A')

describe('silence', () => {
  it('closes 24 hours after our last message', () => {
    expect(dueAt(question, answer)).toBe(at('10:05') + days(1))
    expect(dueAt(question, answer, agent('a2', '11:00', 'A'))).toBe(at('11:00') + days(1))
  })

  it('is broken by a courtesy, which reached the customer too', () => {
    expect(dueAt(question, answer, bot('s', '12:00', { purpose: 'opener' }))).toBe(at('12:00') + days(1))
  })

  it('is not broken by the customer’s thanks', () => {
    expect(dueAt(question, answer, thanks('t', '10:06'))).toBe(at('10:05') + days(1))
  })

  it('runs from the start where nothing was said to the customer', () => {
    expect(dueAt(thanks('t', '10:00'))).toBe(at('10:00') + days(1))
  })

  it('never closes a waiting session', () => {
    expect(dueAt(question)).toBeNull()
    expect(dueAt(question, answer, customer('q2', '11:00'))).toBeNull()
    expect(closeIfDue(stateOf(question), at('10:00') + days(100)).changes).toEqual([])
  })

  it('closes before whatever is said at the moment at which it is due, without a sweep', () => {
    const { sessions } = reduce([question, answer, customer('q2', at('10:05') + days(1))], settingsOf())
    expect(sessions.map(({ whole }) => whole.closedAt)).toEqual([at('10:05') + days(1), null])
    expect(sessions[0]?.whole).toMatchObject({ closeReason: 'silence', closedBy: null })
  })

  it('lasts as long as the shop’s limit at the session’s start says', () => {
    const { state } = reduce([question, answer], settingsOf({ silenceMs: hours(2) }))
    expect(nextDueAt(state)).toBe(at('12:05'))
  })
})

describe('an agent’s close', () => {
  it('takes effect after 10 seconds', () => {
    const state = stateOf(question, answer, close('c', '10:06', 'B'))
    expect(state.open?.pendingClosure).toEqual({ effectiveAt: at('10:06:10'), memberId: 'B' })
    expect(closeIfDue(state, at('10:06:10') - 1).changes).toEqual([])
    const [change] = closeIfDue(state, at('10:06:10')).changes
    expect(change?.session).toMatchObject({
      closedAt: at('10:06:10'),
      closeReason: 'agent',
      closedBy: 'B',
      closedWithOpenTurn: false,
      pendingClosure: null,
      silenceDueAt: null,
    })
  })

  it('leaves a sweep that comes too early nothing to do: not even the state is another', () => {
    const state = stateOf(question, close('c', '10:06', 'B'))
    const early = closeIfDue(state, at('10:06:10') - 1)
    expect(early).toEqual({ state, changes: [], sessionId: null })
    expect(early.state).toBe(state)
  })

  it('is cancelled by undo', () => {
    expect(dueAt(question, answer, close('c', '10:06'), undo('u', '10:06:09'))).toBe(at('10:05') + days(1))
  })

  it('is not undone once it has taken effect', () => {
    expect(stateOf(question, answer, close('c', '10:06'), undo('u', '10:06:10')).open).toBeNull()
  })

  it('is cancelled by a customer message, be it thanks', () => {
    const state = stateOf(question, answer, close('c', '10:06'), thanks('t', '10:06:05'))
    expect(state.open?.pendingClosure).toBeNull()
  })

  it('is not cancelled by what we say, nor moved by a second close', () => {
    const facts = [question, answer, close('c', '10:06', 'A'), agent('a2', '10:06:02', 'A')]
    expect(dueAt(...facts, close('c2', '10:06:05', 'B'))).toBe(at('10:06:10'))
  })

  it('comes too late when silence was due before it', () => {
    const silent = at('10:05') + days(1)
    const facts = [question, answer, close('c', silent - seconds(5)), customer('q2', silent + seconds(60))]
    const { sessions } = reduce(facts, settingsOf())
    expect(sessions[0]?.whole).toMatchObject({ closedAt: silent, closeReason: 'silence' })
  })

  it('means nothing where no session is open', () => {
    expect(stateOf(close('c', '10:00'), snooze('s', '10:01', '11:00'), undo('u', '10:02'))).toMatchObject({
      open: null,
      lastClosedAt: null,
    })
  })
})

describe('a close that waits for a reply on its way', () => {
  const waiting = [question, close('c', '10:04', 'A', 'a')]
  const late = agent('a', '10:05', 'A')

  it('counts its 10 seconds from the acceptance, so that the answer counts', () => {
    expect(dueAt(...waiting)).toBeNull()
    expect(closeIfDue(stateOf(...waiting), at('10:04') + days(3)).changes).toEqual([])
    const state = stateOf(...waiting, late, settled('s', '10:05', 'a'))
    expect(state.open?.pendingClosure).toEqual({ effectiveAt: at('10:05:10'), memberId: 'A' })
    expect(closeIfDue(state, at('10:05:10')).changes[0]?.session).toMatchObject({
      closedAt: at('10:05:10'),
      closedBy: 'A',
      closedWithOpenTurn: false,
      firstResponse: { elapsedMs: 300_000 },
      unansweredAt: null,
    })
  })

  it('is cancelled when the reply fails: the turn is red and stays so', () => {
    const state = stateOf(...waiting, settled('s', '10:05', 'a', false))
    expect(state.open?.pendingClosure).toBeNull()
    expect(state.open?.turn).toMatchObject({ answeredAt: null, redAt: at('10:00') })
    expect(nextDueAt(state)).toBeNull()
  })

  it('is cancelled by undo and by a customer message, before and after the acceptance', () => {
    const accepted = settled('s', '10:05', 'a')
    for (const cancel of [undo('u', '10:04:30'), customer('q2', '10:04:30')])
      expect(stateOf(...waiting, cancel, late, accepted).open?.pendingClosure).toBeNull()
    for (const cancel of [undo('u', '10:05:09'), customer('q2', '10:05:09')])
      expect(stateOf(...waiting, late, accepted, cancel).open?.pendingClosure).toBeNull()
  })

  it('heeds no other message than its own', () => {
    expect(dueAt(...waiting, settled('s', '10:05', 'other'))).toBeNull()
    expect(dueAt(question, close('c', '10:04'), settled('s', '10:04:05', 'a', false))).toBe(at('10:04:10'))
  })

  it('takes the place of one that counts down already, and gives way to one that waits for nothing', () => {
    expect(dueAt(question, close('c0', '10:03:55'), ...waiting.slice(1))).toBeNull()
    expect(dueAt(...waiting, close('c2', '10:06', 'B'))).toBe(at('10:06:10'))
    const next = close('c2', '10:06', 'B', 'a2')
    expect(stateOf(...waiting, next, settled('s', '10:07', 'a', false)).open?.pendingClosure).toEqual({
      effectiveAt: null,
      memberId: 'B',
      awaits: 'a2',
    })
  })

  it('does not keep an answered session from closing by silence', () => {
    expect(dueAt(question, answer, close('c', '10:06', 'A', 'a2'))).toBe(at('10:05') + days(1))
  })
})

describe('a snooze', () => {
  it('delays the silence close until the shop’s limit after its end', () => {
    const until = at('10:00') + days(3)
    expect(dueAt(question, answer, snooze('s', '10:06', until))).toBe(until + days(1))
  })

  it('does not hasten it', () => {
    expect(dueAt(question, answer, snooze('s', '10:06', '10:07'))).toBe(at('10:07') + days(1))
    expect(dueAt(question, answer, snooze('s', '10:06', '10:07'), agent('a2', '10:08', 'A'))).toBe(
      at('10:08') + days(1),
    )
  })

  it('ends with a customer message, from which silence then counts', () => {
    const until = at('10:00') + days(3)
    const state = stateOf(question, answer, snooze('s', '10:06', until), thanks('t', at('10:00') + days(2)))
    expect(state.open?.snoozedUntil).toBe(at('10:00') + days(2))
    expect(nextDueAt(state)).toBe(at('10:00') + days(3))
  })

  it('is ended by a snooze that is over', () => {
    const snoozed = snooze('s', '10:06', at('10:00') + days(3))
    expect(dueAt(question, answer, snoozed, snooze('s2', '12:00', 0))).toBe(at('12:00') + days(1))
  })

  it('stops no clock', () => {
    const { sessions } = reduce(
      [question, snooze('s', '10:01', '12:00'), agent('a', '10:20', 'A')],
      settingsOf(),
    )
    expect(sessions[0]?.whole).toMatchObject({ lateAt: at('10:05'), redAt: null })
  })
})

describe('what a close leaves behind', () => {
  it('is the state from which a late fact replays, without the holder', () => {
    const state = stateOf(question, assign('to-a', '10:01', 'A'), answer)
    const [change] = closeIfDue(state, at('10:05') + days(1)).changes
    expect(change?.session.holder).toBe('A')
    expect(change?.carry).toEqual({
      open: null,
      lastClosedAt: at('10:05') + days(1),
      weAsked: false,
      ownWordAt: null,
      holder: null,
      lastApplied: null,
    })
  })

  it('is nothing of the goodbye that follows', () => {
    const goodbye = bot('g', at('10:05') + days(1) + 1, { purpose: 'goodbye' })
    const { sessions, sessionOfMessage } = reduce([question, answer, goodbye], settingsOf())
    expect(sessions).toHaveLength(1)
    expect(sessions[0]?.whole.lastMessageAt).toBe(at('10:05'))
    expect(sessionOfMessage.get('g')).toBeNull()
  })
})

describe('withdrawal', () => {
  const deleted = (id: string, time: string, deletedAt: string) =>
    customer(id, time, { deletedAt: at(deletedAt) })
  const withdrawn = (...facts: Fact[]) => reduce(facts, settingsOf()).sessions[0]?.whole.withdrawn

  it('takes every message of the customer', () => {
    expect(withdrawn(deleted('q1', '10:00', '10:05'), deleted('q2', '10:01', '10:04'))).toBe(true)
    expect(withdrawn(deleted('q1', '10:00', '10:05'), customer('q2', '10:01'))).toBe(false)
    expect(withdrawn(customer('q1', '10:00'), deleted('q2', '10:01', '10:05'))).toBe(false)
  })

  it('takes them before any answer, of the bot or a person', () => {
    const early = deleted('q', '10:00', '10:02')
    expect(withdrawn(early, agent('a', '10:03', 'A'))).toBe(true)
    expect(withdrawn(early, bot('b', '10:01'))).toBe(false)
    expect(withdrawn(early, agent('a', '10:01', null))).toBe(false)
    expect(withdrawn(early, bot('o', '10:01', { purpose: 'opener' }))).toBe(true)
  })

  it('changes nothing else: the turn waits on', () => {
    const whole = reduce([deleted('q', '10:00', '10:02')], settingsOf()).sessions[0]?.whole
    expect(whole).toMatchObject({ openTurnSince: at('10:00'), needsHumanAt: at('10:00') })
  })
})
