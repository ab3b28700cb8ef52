import { describe, expect, it } from 'vitest'
import {
  agent,
  assign,
  at,
  bot,
  close,
  customer,
  settingsOf,
  thanks,
} from '../../../test/conversations/facts.ts'
import type { Fact } from './facts.ts'
import { reduce } from './replay.ts'

const sessionsOf = (...facts: Fact[]) => reduce(facts, settingsOf()).sessions.map(({ whole }) => whole)

const question = customer('q', '10:00')

describe('the holder at a deadline', () => {
  it('is the present one until it passes', () => {
    expect(sessionsOf(question, assign('1', '10:01', 'A'))[0]).toMatchObject({
      holderAtTarget: 'A',
      holderAtVerdict: 'A',
    })
  })

  it('is whoever held when it passed, though the session went on to another', () => {
    const [session] = sessionsOf(
      question,
      assign('1', '10:01', 'A'),
      assign('2', '10:05:00', 'B'),
      assign('3', '2026-10-20T10:00:01Z', null),
    )
    expect(session).toMatchObject({ holderAtTarget: 'A', holderAtVerdict: 'B', holder: null })
  })

  it('is nobody if nobody held it then', () => {
    expect(sessionsOf(question, assign('1', '10:05:01', 'A'))[0]).toMatchObject({
      holderAtTarget: null,
      holderAtVerdict: 'A',
    })
  })

  it('is the one at the close if that came first', () => {
    const [session] = sessionsOf(
      question,
      assign('1', '10:01', 'A'),
      close('c', '10:02', 'B'),
      assign('2', '10:04', 'C'),
      customer('q2', '10:10'),
    )
    expect(session).toMatchObject({ holderAtTarget: 'A', holderAtVerdict: 'A', unansweredAt: at('10:02:10') })
  })

  it('is forgotten when the bot’s answer withdraws the need, and found anew for the next', () => {
    const [session] = sessionsOf(
      question,
      assign('1', '10:01', 'A'),
      bot('b', '10:06'),
      assign('2', '10:07', 'B'),
      customer('q2', '10:20'),
      assign('3', '10:30', 'C'),
    )
    expect(session).toMatchObject({ needsHumanAt: at('10:20'), holderAtTarget: 'B' })
  })
})

describe('assignments', () => {
  it('count each member once per session, from the first time', () => {
    const [session] = sessionsOf(
      question,
      assign('1', '10:01', 'A'),
      assign('2', '10:02', 'B'),
      assign('3', '10:03', 'A'),
      assign('4', '10:04', null),
    )
    expect(session?.assignments).toEqual([
      { memberId: 'A', at: at('10:01') },
      { memberId: 'B', at: at('10:02') },
    ])
  })

  it('change no light and no turn', () => {
    const [before] = sessionsOf(question)
    const [after] = sessionsOf(question, assign('1', '10:01', 'A'))
    expect(after).toEqual({
      ...before,
      holder: 'A',
      holderAtTarget: 'A',
      holderAtVerdict: 'A',
      assignments: [{ memberId: 'A', at: at('10:01') }],
    })
  })

  it('pass to the session that begins while somebody holds the conversation', () => {
    const [session] = sessionsOf(assign('1', '09:00', 'A'), agent('hello', '09:01', 'A'), question)
    expect(session).toMatchObject({ holder: 'A', assignments: [{ memberId: 'A', at: at('10:00') }] })
  })

  it('end with the session', () => {
    const [, second] = sessionsOf(
      question,
      assign('1', '10:01', 'A'),
      close('c', '10:02'),
      customer('q2', '10:05'),
    )
    expect(second).toMatchObject({ holder: null, assignments: [] })
  })

  it('in the moment in which the message arrives belong to its session', () => {
    const [session] = sessionsOf(assign('0', '10:00', 'A'), question, thanks('t', '10:01'))
    expect(session?.assignments).toEqual([{ memberId: 'A', at: at('10:00') }])
  })
})
