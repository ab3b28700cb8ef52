import { describe, expect, it } from 'vitest'
import { agent, assign, at, close, customer, settingsOf, undo } from '../../../test/conversations/facts.ts'
import type { Fact } from './facts.ts'
import { compareFacts, timeOf } from './order.ts'
import { reduce } from './replay.ts'

const idsInOrder = (...facts: Fact[]) => facts.toSorted(compareFacts).map(({ id }) => id)

describe('the order of facts', () => {
  it('goes by the platform’s time, not by arrival', () => {
    const early = customer('early', '10:00', { receivedAt: at('12:00') })
    expect(idsInOrder(customer('late', '10:01'), early)).toEqual(['early', 'late'])
  })

  it('goes by the platform’s index within a second, then by its id', () => {
    const second = customer('a', '10:00', { platformIndex: 2 })
    const first = agent('b', '10:00', 'A', { platformIndex: 1 })
    expect(idsInOrder(second, first)).toEqual(['b', 'a'])
    expect(idsInOrder(customer('y', '10:00'), customer('x', '10:00'))).toEqual(['x', 'y'])
  })

  it('takes no time later than that of receipt', () => {
    const ahead = customer('ahead', '10:05', { receivedAt: at('10:00') })
    expect(timeOf(ahead)).toBe(at('10:00'))
    expect(idsInOrder(customer('next', '10:01'), ahead)).toEqual(['ahead', 'next'])
  })

  it('puts an answer after the message it answers, whatever the seconds say', () => {
    const question = customer('q', '10:00:05')
    const answer = agent('a', '10:00:03', 'A', { inReplyTo: question })
    const next = customer('n', '10:00:06')
    expect(idsInOrder(next, answer, question)).toEqual(['q', 'a', 'n'])
    expect(timeOf(answer)).toBe(at('10:00:05'))
  })

  it('puts an answer after its message within the same second though its index or id is lower', () => {
    const question = customer('q', '10:00:05', { platformIndex: 7 })
    expect(idsInOrder(agent('a', '10:00:05', 'A', { inReplyTo: question }), question)).toEqual(['q', 'a'])
  })

  it('leaves an answer where its own time puts it when that is later', () => {
    const question = customer('q', '10:00')
    const other = customer('r', '10:01')
    const answer = agent('a', '10:02', 'A', { inReplyTo: question })
    expect(idsInOrder(answer, other, question)).toEqual(['q', 'r', 'a'])
  })

  it('measures no negative response when the platform’s clock goes behind', () => {
    const question = customer('q', '10:00:05')
    const answer = agent('a', '10:00:03', 'A', { inReplyTo: question })
    const [session] = reduce([answer, question], settingsOf()).sessions
    expect(session?.whole.firstResponse).toEqual({ elapsedMs: 0, businessMs: 0 })
  })

  it('puts what people do after what is said in the same millisecond', () => {
    const facts = [undo('0', '10:00'), close('1', '10:00'), assign('2', '10:00', 'A'), customer('3', '10:00')]
    expect(idsInOrder(...facts)).toEqual(['3', '2', '1', '0'])
  })
})
