import { describe, expect, it } from 'vitest'
import { agent, at, bot, customer, settingsOf, thanks } from '../../../test/conversations/facts.ts'
import type { Fact } from './facts.ts'
import { reduce } from './replay.ts'

const sessionOf = (...facts: Fact[]) => {
  const whole = reduce(facts, settingsOf()).sessions[0]?.whole
  if (whole === undefined) throw new Error('no session')
  return whole
}

describe('a turn', () => {
  it('starts with the first of a burst and ends with the first answer', () => {
    const { turns } = sessionOf(
      customer('q1', '10:00:00'),
      customer('q2', '10:00:05'),
      customer('q3', '10:00:09'),
      agent('a1', '10:01', 'A'),
      agent('a2', '10:02', 'A'),
    )
    expect(turns).toEqual([
      {
        seq: 1,
        startedAt: at('10:00:00'),
        firstMessageId: 'q1',
        answeredAt: at('10:01'),
        answeredBy: 'agent',
        memberId: 'A',
        answerMessageId: 'a1',
        endedByClose: false,
      },
    ])
  })

  it('is not ended by an agent’s courtesy', () => {
    const { turns } = sessionOf(customer('q', '10:00'), agent('h', '10:01', 'A', { purpose: 'holding' }))
    expect(turns[0]?.answeredAt).toBeNull()
  })

  it('is ended by an answer given in the platform’s own tool, without a name', () => {
    const session = sessionOf(customer('q', '10:00'), agent('a', '10:01', null))
    expect(session.turns[0]).toMatchObject({ answeredBy: 'agent', memberId: null })
    expect(session.firstHumanAnswer).toEqual({ at: at('10:01'), messageId: 'a', memberId: null })
  })

  it('is answered by the bot as often as it may, of which the session keeps the first', () => {
    const number = customer('n', '10:05', { marks: { holdsWhatBotAskedFor: true } })
    const session = sessionOf(customer('q', '10:00'), bot('b1', '10:00:01'), number, bot('b2', '10:05:01'))
    expect(session.turns.map(({ answeredBy }) => answeredBy)).toEqual(['bot', 'bot'])
    expect(session).toMatchObject({ firstBotAnswerAt: at('10:00:01'), respondedAt: at('10:00:01') })
  })

  it('stays open over a closing word', () => {
    const session = sessionOf(customer('q', '10:00'), thanks('t', '10:01'))
    expect(session).toMatchObject({ turnCount: 1, openTurnSince: at('10:00') })
  })
})

describe('a duplicate reply', () => {
  const question = customer('q', '10:00')

  it('is a further author’s first answer to an answered turn, counted once per author', () => {
    const { duplicateReplies } = sessionOf(
      question,
      agent('a1', '10:01', 'A'),
      agent('b1', '10:02', 'B'),
      agent('b2', '10:03', 'B'),
      agent('a2', '10:04', 'A'),
      agent('o1', '10:05', null),
    )
    expect(duplicateReplies.map(({ messageId }) => messageId)).toEqual(['b1', 'o1'])
  })

  it('tells an agent who adds to the bot’s answer from two people who collide', () => {
    const { duplicateReplies } = sessionOf(question, bot('b', '10:00:01'), agent('a', '10:01', 'A'))
    expect(duplicateReplies).toMatchObject([{ messageId: 'a', after: 'bot', turnSeq: 1 }])
  })

  it('is no answer of another author to the next turn', () => {
    const { duplicateReplies, turns } = sessionOf(
      question,
      agent('a', '10:01', 'A'),
      customer('q2', '10:02'),
      agent('b', '10:03', 'B'),
    )
    expect(duplicateReplies).toEqual([])
    expect(turns.map(({ memberId }) => memberId)).toEqual(['A', 'B'])
  })

  it('is no courtesy of the bot', () => {
    expect(sessionOf(question, agent('a', '10:01', 'A'), bot('b', '10:02')).duplicateReplies).toEqual([])
  })
})

describe('a FAQ choice', () => {
  const card = bot('card', '10:00:01', { purpose: 'faq-card', messageKind: 'faq-card' })
  const choice = (id: string, time: string) =>
    customer(id, time, { messageKind: 'faq-choice', marks: { faqChoice: true, mayBeAnsweredByBot: true } })

  it('is not settled when more is asked, be it by another choice', () => {
    const { faqChoices } = sessionOf(
      customer('q', '10:00'),
      card,
      choice('c1', '10:00:20'),
      bot('b1', '10:00:21'),
      choice('c2', '10:01:00'),
      bot('b2', '10:01:01'),
    )
    expect(faqChoices).toEqual([
      { messageId: 'c1', at: at('10:00:20'), answeredAt: at('10:00:21'), askedMoreAt: at('10:01:00') },
      { messageId: 'c2', at: at('10:01:00'), answeredAt: at('10:01:01'), askedMoreAt: null },
    ])
  })

  it('stays settled over thanks', () => {
    const { faqChoices } = sessionOf(choice('c', '10:00'), bot('b', '10:00:01'), thanks('t', '10:05'))
    expect(faqChoices[0]?.askedMoreAt).toBeNull()
  })

  it('is not settled by a person’s answer', () => {
    const { faqChoices } = sessionOf(choice('c', '10:00'), agent('a', '10:01', 'A'), bot('b', '10:02'))
    expect(faqChoices[0]?.answeredAt).toBeNull()
  })
})
