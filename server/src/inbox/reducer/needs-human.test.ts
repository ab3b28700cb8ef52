import { describe, expect, it } from 'vitest'
import {
  agent,
  at,
  bot,
  customer,
  minutes,
  seconds,
  settingsOf,
  standardSettings,
  thanks,
} from '../../../test/conversations/facts.ts'
import type { Fact } from './facts.ts'
import { reduce } from './replay.ts'

const sessionOf = (...facts: Fact[]) => {
  const whole = reduce(facts, settingsOf()).sessions[0]?.whole
  if (whole === undefined) throw new Error('no session')
  return whole
}

const question = customer('q', '10:00:00', { marks: { mayBeAnsweredByBot: true } })
const answer = bot('b', '10:00:01')
const after = (time: string, marks: object = {}) => customer('next', time, { marks })

describe('a turn that no bot has answered', () => {
  it('needs a person from its first message on', () => {
    expect(sessionOf(question, customer('q2', '10:01'))).toMatchObject({
      needsHumanAt: at('10:00'),
      needsHumanReason: 'no-bot-answer',
    })
  })

  it('needs none any more once the bot answers, however late', () => {
    const session = sessionOf(question, bot('b', '13:00'))
    expect(session).toMatchObject({
      needsHumanAt: null,
      targetDueAt: null,
      lateAt: null,
      respondedAt: at('13:00'),
      holderAtTarget: null,
    })
  })

  it('needed a person all the same if a person was faster', () => {
    const session = sessionOf(question, agent('a', '10:00:30', 'A'), bot('b', '10:00:31'))
    expect(session).toMatchObject({ needsHumanAt: at('10:00'), firstBotAnswerAt: null, turnCount: 1 })
  })

  it('is not answered by a courtesy of the bot', () => {
    for (const purpose of ['opener', 'away', 'holding', 'vacation', 'queue-position', 'hand-over'] as const)
      expect(sessionOf(question, bot('b', '10:00:01', { purpose })).openTurnSince).toBe(at('10:00'))
  })

  it('needs a person anew after a bot answer that settled an earlier turn, and counts from then', () => {
    const session = sessionOf(
      question,
      answer,
      agent('unasked', '10:02', 'A'),
      after('11:00'),
      agent('a', '11:04', 'A'),
    )
    expect(session).toMatchObject({
      needsHumanAt: at('11:00'),
      firstHumanAnswer: { messageId: 'a' },
      firstResponse: { elapsedMs: minutes(4) },
      humanAnswers: 2,
    })
  })
})

describe('a message that follows a bot answer', () => {
  it('needs a person, and the bot may only be courteous from then on', () => {
    const session = sessionOf(
      question,
      answer,
      after('10:03', { mayBeAnsweredByBot: true }),
      bot('b2', '10:03:01'),
    )
    expect(session).toMatchObject({
      needsHumanAt: at('10:03'),
      needsHumanReason: 'follow-up',
      openTurnSince: at('10:03'),
      redAt: at('10:03'),
    })
  })

  it('needs none if it is a closing word', () => {
    expect(sessionOf(question, answer, thanks('t', '10:03'))).toMatchObject({
      needsHumanAt: null,
      openTurnSince: null,
    })
  })

  it.each([
    ['is a FAQ choice', { faqChoice: true, mayBeAnsweredByBot: true }],
    ['holds what the bot asked for', { holdsWhatBotAskedFor: true, mayBeAnsweredByBot: true }],
  ])('needs none if it %s and the bot answers it', (_title, marks) => {
    const session = sessionOf(question, answer, after('10:03', marks), bot('b2', '10:03:01'))
    expect(session).toMatchObject({ needsHumanAt: null, turnCount: 2, openTurnSince: null })
  })

  it('needs a person if it holds what the bot asked for and the bot stays silent', () => {
    const session = sessionOf(question, answer, after('10:03', { holdsWhatBotAskedFor: true }))
    expect(session).toMatchObject({ needsHumanAt: at('10:03'), needsHumanReason: 'no-bot-answer' })
  })

  it('needs none if the lines crossed within 10 s and the bot answers once more', () => {
    const session = sessionOf(question, answer, after('10:00:11'), bot('b2', '10:00:12'))
    expect(session).toMatchObject({ needsHumanAt: null, turnCount: 2 })
  })

  it('needs a person a moment after these 10 s', () => {
    const session = sessionOf(question, answer, customer('next', at('10:00:11') + 1), bot('b2', '10:00:13'))
    expect(session).toMatchObject({ needsHumanReason: 'follow-up', turnCount: 2 })
  })

  it('needs a person when the lines cross again: the bot tries once more, not for ever', () => {
    const session = sessionOf(
      question,
      answer,
      after('10:00:05'),
      bot('b2', '10:00:06'),
      customer('again', '10:00:10'),
      bot('b3', '10:00:11'),
    )
    expect(session).toMatchObject({
      needsHumanAt: at('10:00:10'),
      needsHumanReason: 'follow-up',
      turnCount: 3,
    })
  })

  it('counts the crossing from the second half of an answer in two parts', () => {
    const session = sessionOf(
      question,
      answer,
      bot('part2', '10:00:09'),
      after('10:00:15'),
      bot('b2', '10:00:16'),
    )
    expect(session.needsHumanAt).toBeNull()
  })

  it('takes the need back to the crossed line when a later one shows it', () => {
    const session = sessionOf(
      question,
      answer,
      after('10:00:05'),
      customer('more', '10:00:40'),
      bot('b2', '10:00:41'),
    )
    expect(session).toMatchObject({ needsHumanAt: at('10:00:05'), openTurnSince: at('10:00:05') })
  })
})

describe('a message after a person has spoken unasked', () => {
  it('needs a person, at once red, and the bot may only be courteous', () => {
    const unasked = agent('unasked', '10:02', 'A')
    const next = after('11:00', { mayBeAnsweredByBot: true })
    expect(sessionOf(question, answer, unasked, next, bot('b2', '11:00:01'))).toMatchObject({
      needsHumanAt: at('11:00'),
      openTurnSince: at('11:00'),
      redAt: at('11:00'),
    })
  })

  it('follows the person, not the bot whose answer came before', () => {
    const unasked = agent('unasked', '10:02', 'A')
    const late = bot('second-half', '10:02:30')
    expect(sessionOf(question, answer, unasked, late, after('11:00'))).toMatchObject({
      needsHumanReason: 'no-bot-answer',
    })
  })
})

describe('who asks for a person or is handed over', () => {
  it.each([
    ['asked-for-person', { asksForPerson: true }],
    ['hand-over', { handsOver: true }],
  ] as const)('gets one from that message on (%s)', (reason, marks) => {
    const session = sessionOf(question, answer, after('10:00:05', marks), bot('b2', '10:00:06'))
    expect(session).toMatchObject({
      needsHumanAt: at('10:00:05'),
      needsHumanReason: reason,
      firstBotAnswerAt: at('10:00:01'),
      openTurnSince: at('10:00:05'),
    })
  })

  it('gets one from the start of the turn in which he asks', () => {
    const session = sessionOf(question, after('10:00:20', { asksForPerson: true }), bot('b', '10:00:21'))
    expect(session).toMatchObject({
      needsHumanAt: at('10:00'),
      needsHumanReason: 'asked-for-person',
      redAt: at('10:00:20'),
    })
  })
})

describe('the need for a person', () => {
  it('is the first of the session and never moves', () => {
    const session = sessionOf(customer('q1', '10:00'), agent('a', '10:05', 'A'), customer('q2', '11:00'))
    expect(session).toMatchObject({ needsHumanAt: at('10:00'), openTurnSince: at('11:00') })
  })

  it('has its target in business time and its verdict after 24 hours', () => {
    const evening = {
      schedule: {
        timeZone: 'UTC',
        weekly: [1, 2, 3, 4, 5].map((day) => ({ day, from: '09:00', to: '18:00' })),
        holidays: [],
      },
    }
    const facts = [customer('q', '17:58'), agent('a', '2026-10-20T09:10:00Z', 'A')]
    expect(reduce(facts, settingsOf(evening)).sessions[0]?.whole).toMatchObject({
      targetDueAt: at('2026-10-20T09:03:00Z'),
      lateAt: at('2026-10-20T09:03:00Z'),
      verdictDueAt: at('2026-10-20T17:58:00Z'),
      firstResponse: { businessMs: minutes(12) },
    })
  })

  it('is met on the last millisecond of the target, and late after it', () => {
    const due = at('10:00') + standardSettings.targetMs
    expect(sessionOf(question, agent('a', due, 'A')).lateAt).toBeNull()
    expect(sessionOf(question, agent('a', due + 1, 'A')).lateAt).toBe(due)
  })

  it('is met on the last millisecond of the 24 hours, and unanswered after it', () => {
    const due = at('2026-10-20T10:00:00Z')
    expect(sessionOf(question, agent('a', due, 'A'))).toMatchObject({ respondedAt: due, unansweredAt: null })
    expect(sessionOf(question, agent('a', due + seconds(1), 'A'))).toMatchObject({
      respondedAt: null,
      judgedAt: due,
      unansweredAt: due,
    })
  })

  it('is never late in a shop that does not open again', () => {
    const shut = settingsOf({
      schedule: {
        timeZone: 'UTC',
        weekly: [{ day: 1, from: '09:00', to: '10:00' }],
        holidays: Array.from({ length: 70 }, (_, week) => ({
          date: new Date(Date.UTC(2026, 9, 19 + 7 * week)).toISOString().slice(0, 10),
          name: 'closed',
        })),
      },
    })
    const whole = reduce([question], shut).sessions[0]?.whole
    expect(whole).toMatchObject({ targetDueAt: null, lateAt: null })
    expect(whole?.unansweredAt).toBe(at('2026-10-20T10:00:00Z'))
  })
})
