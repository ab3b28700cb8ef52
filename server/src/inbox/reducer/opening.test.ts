import { describe, expect, it } from 'vitest'
import {
  agent,
  at,
  bot,
  close,
  customer,
  days,
  settingsOf,
  system,
  thanks,
} from '../../../test/conversations/facts.ts'
import type { Fact } from './facts.ts'
import { reduce } from './replay.ts'
import { sessionIdOf } from './session-id.ts'
import type { SettingsAt } from './settings.ts'

const sessionsOf = (facts: Fact[], settings: SettingsAt = settingsOf()) =>
  reduce(facts, settings).sessions.map(({ whole }) => whole)

const closed = [customer('q0', '10:00'), agent('a0', '10:01', 'A'), close('c0', '10:02')]
const closedAt = at('10:02:10')

describe('a customer message', () => {
  it.each(['text', 'image', 'video', 'file', 'product-card', 'order-card'] as const)(
    'opens a session as %s',
    (messageKind) => {
      const [session] = sessionsOf([customer('q', '10:00', { messageKind })])
      expect(session).toMatchObject({ origin: 'customer', startedAt: at('10:00'), firstMessageId: 'q' })
      expect(session?.turns).toHaveLength(1)
    },
  )

  it('joins the open session', () => {
    const replay = reduce([customer('q1', '10:00'), customer('q2', '10:05')], settingsOf())
    expect(replay.sessions).toHaveLength(1)
    expect(replay.sessionOfMessage.get('q2')).toBe(replay.sessionOfMessage.get('q1'))
    expect(replay.sessions[0]?.whole).toMatchObject({ lastCustomerMessageAt: at('10:05'), turnCount: 1 })
  })

  it('opens a new session after a close, however soon', () => {
    expect(sessionsOf([...closed, customer('q', '10:03')])).toHaveLength(2)
  })
})

describe('a closing word', () => {
  it('opens no session within 7 days of a close, and belongs to none', () => {
    const replay = reduce([...closed, thanks('t', closedAt + days(7))], settingsOf())
    expect(replay.sessions).toHaveLength(1)
    expect(replay.sessionOfMessage.get('t')).toBeNull()
  })

  it('opens a session without a turn later, or where none was before', () => {
    expect(sessionsOf([...closed, thanks('t', closedAt + days(7) + 1)])[1]).toMatchObject({ turnCount: 0 })
    expect(sessionsOf([thanks('t', '10:00')])).toMatchObject([
      { turnCount: 0, needsHumanAt: null, judgedAt: null, openTurnSince: null },
    ])
  })

  it('waits for an answer after a question of ours', () => {
    const asked = agent('a', '10:01', 'A', { marks: { asksQuestion: true } })
    const [session] = sessionsOf([customer('q', '10:00'), asked, thanks('ok', '10:02')])
    expect(session).toMatchObject({ turnCount: 2, openTurnSince: at('10:02') })
  })

  it('opens a session after a question with which we parted for a close', () => {
    const asked = agent('a', '10:01', 'A', { marks: { asksQuestion: true } })
    const facts = [customer('q', '10:00'), asked, close('c', '10:02'), thanks('ok', '10:03')]
    expect(sessionsOf(facts)[1]).toMatchObject({ turnCount: 1 })
  })

  it('is no answer to the question of a goodbye or a survey', () => {
    const survey = bot('s', '10:03', { purpose: 'survey', marks: { asksQuestion: true } })
    expect(sessionsOf([...closed, survey, thanks('t', '10:04')])).toHaveLength(1)
  })

  it('waits for a person when a rule hands it over', () => {
    const sticker = thanks('angry', '10:03', { messageKind: 'sticker', marks: { handsOver: true } })
    expect(sessionsOf([...closed, sticker])[1]).toMatchObject({ needsHumanReason: 'hand-over' })
  })
})

describe('our own first word', () => {
  const word = agent('hello', '10:00', 'A')

  it('opens nothing and belongs to no session', () => {
    const replay = reduce([word], settingsOf())
    expect(replay.sessions).toEqual([])
    expect(replay.sessionOfMessage.get('hello')).toBeNull()
  })

  it('makes the reply within 72 hours a proactive session whose clock starts at the reply', () => {
    const [session] = sessionsOf([word, customer('q', at('10:00') + days(3))])
    expect(session).toMatchObject({
      origin: 'proactive',
      startedAt: at('10:00') + days(3),
      needsHumanAt: at('10:00') + days(3),
      firstHumanAnswer: null,
    })
  })

  it('is forgotten after 72 hours', () => {
    expect(sessionsOf([word, customer('q', at('10:00') + days(3) + 1)])[0]?.origin).toBe('customer')
  })

  it('is also a nudge of the bot, but no welcome, goodbye or notice', () => {
    const originAfter = (fact: Fact) => sessionsOf([fact, customer('q', '11:00')])[0]?.origin
    expect(originAfter(bot('n', '10:00', { purpose: 'nudge' }))).toBe('proactive')
    expect(originAfter(bot('w', '10:00', { purpose: 'welcome' }))).toBe('customer')
    expect(originAfter(bot('g', '10:00', { purpose: 'goodbye' }))).toBe('customer')
    expect(originAfter(system('s', '10:00'))).toBe('customer')
  })

  it('counts for one session only', () => {
    const facts = [word, customer('q1', '10:05'), close('c', '10:06'), customer('q2', '10:10')]
    expect(sessionsOf(facts).map(({ origin }) => origin)).toEqual(['proactive', 'customer'])
  })
})

describe('a comment', () => {
  const comment = (told: Parameters<typeof customer>[2]) =>
    sessionsOf([customer('c', '10:00', { messageKind: 'comment', ...told })])

  it('opens a session if it asks or an agent takes it', () => {
    expect(comment({})).toEqual([])
    expect(comment({ marks: { asksQuestion: true } })).toHaveLength(1)
    expect(comment({ takenAt: at('10:30') })).toMatchObject([{ startedAt: at('10:00') }])
  })
})

describe('notices', () => {
  it('open, join and answer nothing', () => {
    expect(sessionsOf([system('s', '10:00')])).toEqual([])
    const [session] = sessionsOf([customer('q', '10:00'), system('s', '10:01')])
    expect(session).toMatchObject({ openTurnSince: at('10:00'), lastMessageAt: at('10:00') })
  })
})

describe('what a session keeps', () => {
  it('is the settings in force at its start', () => {
    const changing: SettingsAt = (instant) => ({
      ...settingsOf()(instant),
      targetMs: instant < at('12:00') ? 1000 : 2000,
    })
    const facts = [
      customer('q1', '11:59'),
      customer('q2', '12:01'),
      close('c', '12:02'),
      customer('q3', '12:03'),
    ]
    expect(sessionsOf(facts, changing).map(({ settings }) => settings.targetMs)).toEqual([1000, 2000])
  })

  it('is no list of vacations, only whether it started in one', () => {
    const open = settingsOf({ vacations: [{ from: at('10:00'), until: null }] })
    const [session] = sessionsOf([customer('q', '10:00')], open)
    expect(session).toMatchObject({ excluded: true })
    expect(session?.settings).not.toHaveProperty('vacations')
    const over = settingsOf({ vacations: [{ from: at('09:00'), until: at('10:00') }] })
    expect(sessionsOf([customer('q', '10:00')], over)[0]?.excluded).toBe(false)
  })
})

describe('a session’s id', () => {
  it('is a UUID of version 5 that follows from the first message alone', () => {
    expect(sessionIdOf('018f3c8e-0000-7000-8000-000000000001')).toBe(
      sessionIdOf('018f3c8e-0000-7000-8000-000000000001'),
    )
    expect(sessionIdOf('q')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(sessionIdOf('q')).not.toBe(sessionIdOf('r'))
  })

  it('never changes from one release to the next', () => {
    expect(sessionIdOf('018f3c8e-0000-7000-8000-000000000001')).toBe('a1ffd163-7ef8-5265-a29d-bada6cd6f786')
  })
})
