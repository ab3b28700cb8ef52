import { describe, expect, it } from 'vitest'
import { agent, assign, at, bot, customer, settingsOf } from '../../../test/conversations/facts.ts'
import type { Fact } from './facts.ts'
import { light, type WritingLease } from './light.ts'
import { reduce } from './replay.ts'

const lightOf = (time: string, facts: Fact[], lease: WritingLease | null = null) =>
  light(reduce(facts, settingsOf()).state, lease, at(time))

const question = customer('q', '10:00')
const forBot = customer('q', '10:00', { marks: { mayBeAnsweredByBot: true } })
const lease = { memberId: 'A', until: at('10:00:30') }

describe('the light', () => {
  it('is red while a turn is open and green when none is', () => {
    expect(lightOf('10:00', [question])).toBe('waiting')
    expect(lightOf('10:01', [question, agent('a', '10:01', 'A')])).toBe('answered')
    expect(lightOf('10:00', [])).toBe('answered')
  })

  it('is yellow while somebody writes, and red again when the lease is over', () => {
    expect(lightOf('10:00:29', [question], lease)).toBe('in-progress')
    expect(lightOf('10:00:30', [question], lease)).toBe('waiting')
  })

  it('stays green while somebody writes to whom nobody waits', () => {
    expect(lightOf('10:00:20', [question, agent('a', '10:00:10', 'B')], lease)).toBe('answered')
  })

  it('stays red over an assignment', () => {
    expect(lightOf('10:01', [question, assign('1', '10:01', 'A')])).toBe('waiting')
  })

  it('waits 60 s for a bot that may answer', () => {
    expect(lightOf('10:00:59', [forBot])).toBe('answered')
    expect(lightOf('10:00:20', [forBot], lease)).toBe('in-progress')
    expect(lightOf('10:01:00', [forBot])).toBe('waiting')
  })

  it('waits no longer than these 60 s however often the customer writes on', () => {
    const more = customer('q2', '10:00:50', { marks: { mayBeAnsweredByBot: true } })
    expect(lightOf('10:01:00', [forBot, more])).toBe('waiting')
  })

  it('waits no more once a message comes that no bot may answer', () => {
    expect(lightOf('10:00:20', [forBot, customer('q2', '10:00:20')])).toBe('waiting')
  })

  it('does not wait for a bot after a person has answered', () => {
    const next = customer('q2', '10:05', { marks: { mayBeAnsweredByBot: true } })
    expect(lightOf('10:05', [question, agent('a', '10:01', 'A'), next])).toBe('waiting')
  })

  describe('after a FAQ card', () => {
    const card = bot('card', '10:00:01', { purpose: 'faq-card' })

    it('waits 5 minutes', () => {
      expect(lightOf('10:05:00', [forBot, card])).toBe('answered')
      expect(lightOf('10:05:01', [forBot, card])).toBe('waiting')
    })

    it('waits no more once the customer writes instead of choosing', () => {
      expect(lightOf('10:01', [forBot, card, customer('q2', '10:01')])).toBe('waiting')
    })

    it('is over as a wait with the first message after it', () => {
      const onceMore = ['10:01:00', '10:01:50'].map((time) =>
        customer(time, time, { marks: { mayBeAnsweredByBot: true } }),
      )
      expect(lightOf('10:02:00', [forBot, card, ...onceMore])).toBe('waiting')
    })

    it('waits 60 s for the answer to a choice', () => {
      const choice = customer('c', '10:04:00', { marks: { faqChoice: true, mayBeAnsweredByBot: true } })
      expect(lightOf('10:04:59', [forBot, card, choice])).toBe('answered')
      expect(lightOf('10:05:00', [forBot, card, choice])).toBe('waiting')
    })

    it('does not wait for who asked for a person', () => {
      const wish = customer('q', '10:00', { marks: { asksForPerson: true } })
      expect(lightOf('10:00:02', [wish, card])).toBe('waiting')
    })
  })
})
