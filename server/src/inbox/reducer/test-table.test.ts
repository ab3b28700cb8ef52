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
  minutes,
  seconds,
  settingsOf,
  thanks,
} from '../../../test/conversations/facts.ts'
import { closeIfDue } from './closing.ts'
import type { Fact } from './facts.ts'
import { applyFact, emptyHistory, sweep } from './history.ts'
import { light } from './light.ts'
import { reduce } from './replay.ts'
import type { WholeSession } from './session.ts'
import type { SettingsAt } from './settings.ts'

const wholes = (facts: Fact[], settings: SettingsAt = settingsOf()): WholeSession[] =>
  reduce(facts, settings).sessions.map(({ whole }) => whole)

const only = (facts: Fact[], settings?: SettingsAt): WholeSession => {
  const [session, ...others] = wholes(facts, settings)
  expect(others).toEqual([])
  if (session === undefined) throw new Error('no session')
  return session
}

const lightAt = (facts: Fact[], time: string) =>
  light(
    reduce(
      facts.filter((fact) => fact.at <= at(time)),
      settingsOf(),
    ).state,
    null,
    at(time),
  )

const waits = (session: WholeSession) =>
  session.turns.map((turn) => (turn.answeredAt === null ? null : turn.answeredAt - turn.startedAt))

describe('the worked example', () => {
  const london = settingsOf({
    schedule: {
      timeZone: 'Europe/London',
      weekly: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '09:00', to: '18:00' })),
      holidays: [],
    },
  })
  const monday = (time: string) => at(`2026-10-19T${time}+01:00`)
  const tuesday = (time: string) => at(`2026-10-20T${time}+01:00`)
  const wednesday = (time: string) => at(`2026-10-21T${time}+01:00`)

  const orderQuestion = customer('where', monday('10:00:00'), { marks: { mayBeAnsweredByBot: true } })
  const parcelStatus = bot('status', monday('10:00:01'))
  const returned = customer('returned', monday('10:03:00'), { marks: { mayBeAnsweredByBot: true } })
  const toA = assign('to-a', monday('10:03:00'), 'A')
  const toB = assign('to-b', monday('10:11:00'), 'B')
  const answerOfB = agent('sorry', monday('10:12:30'), 'B')
  const okThanks = thanks('ok-thanks', monday('10:13:00'))
  const goodbye = bot('goodbye', tuesday('10:12:31'), { purpose: 'goodbye' })
  const picture = customer('picture', tuesday('20:00:00'), { messageKind: 'image' })
  const opener = bot('opener', tuesday('20:00:01'), { purpose: 'opener' })
  const answerOfA = agent('size-m', wednesday('09:02:00'), 'A')
  const firstDay = [orderQuestion, parcelStatus, returned, toA, toB, answerOfB, okThanks]
  const all = [...firstDay, goodbye, picture, opener, answerOfA]

  it('needs nobody after the bot’s answer', () => {
    const session = only([orderQuestion, parcelStatus], london)
    expect(session).toMatchObject({
      needsHumanAt: null,
      firstBotAnswerAt: monday('10:00:01'),
      respondedAt: monday('10:00:01'),
      openTurnSince: null,
    })
  })

  it('needs a person with the second message, at once red though a rule would match', () => {
    const session = only([orderQuestion, parcelStatus, returned, toA], london)
    expect(session).toMatchObject({
      needsHumanAt: monday('10:03:00'),
      needsHumanReason: 'follow-up',
      openTurnSince: monday('10:03:00'),
      redAt: monday('10:03:00'),
      targetDueAt: monday('10:08:00'),
      judgedAt: tuesday('10:03:00'),
      holder: 'A',
    })
  })

  it('charges the late answer to the holder when the target passed and the response to its author', () => {
    const session = only(firstDay, london)
    expect(session).toMatchObject({
      lateAt: monday('10:08:00'),
      holderAtTarget: 'A',
      firstHumanAnswer: { at: monday('10:12:30'), memberId: 'B', messageId: 'sorry' },
      firstResponse: { elapsedMs: minutes(9.5), businessMs: minutes(9.5) },
      respondedAt: monday('10:12:30'),
      unansweredAt: null,
    })
    expect(session.assignments.map(({ memberId }) => memberId)).toEqual(['A', 'B'])
  })

  it('stays green over "ok thanks" and closes by silence 24 hours after the answer', () => {
    const { state } = reduce(firstDay, london)
    expect(light(state, null, monday('10:14:00'))).toBe('answered')
    expect(closeIfDue(state, tuesday('10:12:29')).changes).toEqual([])
    const [closed] = closeIfDue(state, tuesday('10:20:00')).changes
    expect(closed?.session).toMatchObject({ closedAt: tuesday('10:12:30'), closeReason: 'silence' })
  })

  it('opens a second session with one picture, which the opener does not answer', () => {
    const [first, second] = wholes(all, london)
    expect(first).toMatchObject({ closedAt: tuesday('10:12:30'), turnCount: 2 })
    expect(first && waits(first)).toEqual([seconds(1), minutes(9.5)])
    expect(second).toMatchObject({
      needsHumanAt: tuesday('20:00:00'),
      firstResponse: { elapsedMs: hours(13) + minutes(2), businessMs: minutes(2) },
      respondedAt: wednesday('09:02:00'),
      lateAt: null,
    })
  })

  it('h. stays open when a question written at 10:05 arrives at 11:00, red since 10:05', () => {
    const inOrder = firstDay.reduce((history, fact) => applyFact(history, fact, london), emptyHistory)
    const swept = sweep(inOrder, tuesday('10:30:00'))
    expect(swept.sessions[0]?.whole.closedAt).toBe(tuesday('10:12:30'))
    const question = customer('late', tuesday('10:05:00'), { receivedAt: tuesday('11:00:00') })
    const { sessions } = applyFact(swept, question, london)
    expect(sessions).toHaveLength(1)
    expect(sessions[0]?.whole).toMatchObject({
      closedAt: null,
      openTurnSince: tuesday('10:05:00'),
      redAt: tuesday('10:05:00'),
    })
  })
})

describe('the test table', () => {
  it('a. needs nobody when the bot answers after 70 s, and is red for the 10 s in which it waited too long', () => {
    const facts = [customer('q', '10:00:00', { marks: { mayBeAnsweredByBot: true } }), bot('b', '10:01:10')]
    const session = only(facts)
    expect(session.needsHumanAt).toBeNull()
    expect(waits(session)).toEqual([seconds(70)])
    expect(lightAt(facts, '10:00:59')).toBe('answered')
    expect(lightAt(facts, '10:01:00')).toBe('waiting')
    expect(lightAt(facts, '10:01:09')).toBe('waiting')
    expect(lightAt(facts, '10:01:10')).toBe('answered')
  })

  it('b. needs nobody when an agent adds to the bot’s answer unasked, and has no first response', () => {
    const session = only([customer('q', '10:00:00'), bot('b', '10:00:01'), agent('a', '10:02:00', 'A')])
    expect(session).toMatchObject({
      needsHumanAt: null,
      firstResponse: null,
      firstHumanAnswer: null,
      humanAnswers: 1,
      firstBotAnswerAt: at('10:00:01'),
    })
  })

  it('c. takes the platform robot’s message after an agent’s answer for a courtesy', () => {
    const session = only([customer('q', '10:00:00'), agent('a', '10:00:20', 'A'), bot('b', '10:00:45')])
    expect(session).toMatchObject({
      firstResponse: { elapsedMs: seconds(20) },
      firstBotAnswerAt: null,
      turnCount: 1,
    })
  })

  it('d. counts a complaint from its first moment, whatever apology the rule sends', () => {
    const session = only([
      customer('q', '10:00', { marks: { handsOver: true } }),
      bot('b', '10:00:01', { purpose: 'hand-over' }),
      agent('a', '10:12', 'A'),
    ])
    expect(session).toMatchObject({
      needsHumanAt: at('10:00'),
      needsHumanReason: 'hand-over',
      firstResponse: { elapsedMs: minutes(12) },
      lateAt: at('10:05'),
    })
  })

  it('e. judges a session that an agent closes without an answer: unanswered, not late', () => {
    const facts = [customer('q', '10:00'), assign('to-a', '10:01', 'A'), close('c', '10:03:50')]
    const { state } = reduce(facts, settingsOf())
    const [change] = closeIfDue(state, at('10:04')).changes
    expect(change?.session).toMatchObject({
      closedAt: at('10:04'),
      closeReason: 'agent',
      closedBy: 'A',
      closedWithOpenTurn: true,
      judgedAt: at('10:04'),
      respondedAt: null,
      unansweredAt: at('10:04'),
      lateAt: null,
      holderAtTarget: 'A',
      holderAtVerdict: 'A',
    })
    expect(change?.turns).toMatchObject([{ endedByClose: true, answeredAt: null }])
  })

  it('f. counts two turns of 5 and 3 minutes, and no turn for the thanks between them', () => {
    const session = only([
      customer('q1', '10:00'),
      agent('a1', '10:05', 'A'),
      thanks('t', '10:06'),
      customer('q2', '18:00'),
      agent('a2', '18:03', 'A'),
    ])
    expect(waits(session)).toEqual([minutes(5), minutes(3)])
  })

  it('g. counts an answer from its acceptance', () => {
    const session = only([customer('q', '10:00'), agent('a', '10:09', 'A')])
    expect(session.firstResponse?.elapsedMs).toBe(minutes(9))
  })

  it('i. excludes a session that started in vacation mode and went on after it', () => {
    const onVacation = settingsOf({ vacations: [{ from: at('08:00'), until: at('12:00') }] })
    const facts = [customer('q1', '11:00'), customer('q2', '13:00'), agent('a', '13:01', 'A')]
    expect(only(facts, onVacation).excluded).toBe(true)
  })

  it('j. counts 24 h 30 min over the night in which the clock goes back: not responded', () => {
    const asked = at('2026-10-24T20:00:00+01:00')
    const session = only([customer('q', asked), agent('a', at('2026-10-25T19:30:00Z'), 'A')])
    expect(session).toMatchObject({
      firstResponse: { elapsedMs: hours(24.5) },
      respondedAt: null,
      judgedAt: asked + days(1),
      unansweredAt: asked + days(1),
    })
  })

  it('k. gives the turn to the first of two agents and counts the second as a duplicate', () => {
    const session = only([customer('q', '10:00'), agent('a', '10:05:00', 'A'), agent('b', '10:05:40', 'B')])
    expect(session.turns).toMatchObject([{ memberId: 'A', answerMessageId: 'a', answeredBy: 'agent' }])
    expect(session.duplicateReplies).toEqual([
      { messageId: 'b', memberId: 'B', at: at('10:05:40'), turnSeq: 1, after: 'agent' },
    ])
    expect(session.humanAnswers).toBe(2)
  })

  it('l. settles a question by a choice on the FAQ card', () => {
    const facts = [
      customer('q', '10:00:00', { marks: { mayBeAnsweredByBot: true } }),
      bot('card', '10:00:01', { purpose: 'faq-card', messageKind: 'faq-card' }),
      customer('choice', '10:00:20', {
        messageKind: 'faq-choice',
        marks: { faqChoice: true, mayBeAnsweredByBot: true },
      }),
      bot('answer', '10:00:21'),
    ]
    const session = only(facts)
    expect(session.needsHumanAt).toBeNull()
    expect(waits(session)).toEqual([seconds(21)])
    expect(session.faqChoices).toEqual([
      { messageId: 'choice', at: at('10:00:20'), answeredAt: at('10:00:21'), askedMoreAt: null },
    ])
  })

  it('m. withdraws a session whose only message was deleted before any answer', () => {
    const session = only([customer('q', '10:00', { deletedAt: at('10:02') })])
    expect(session.withdrawn).toBe(true)
  })
})
