import { describe, expect, it } from 'vitest'
import { conversation, instant, uuid } from '../test/samples.ts'
import { earlierSessions, knowsSession } from './earlier-sessions.ts'

const session = (n: number, conversationId: string, closedAt: string | null) => ({
  id: uuid(2000 + n),
  conversationId,
  channelId: uuid(902),
  startedAt: instant(n),
  closedAt,
  preview: 'Hello',
})
/** Conversation 1 is in front of the agent, its session 1 open; the same customer writes in 2 as well. */
const summary = conversation(1, 10, { openSessionId: uuid(2001) })
const customer = { sessions: [session(1, uuid(1), null), session(2, uuid(2), null)] }

describe('the sessions beside the one in front of the agent', () => {
  it('leave that one out and say which of another conversation is open', () => {
    expect(earlierSessions(customer, summary).map(({ id, open }) => [id, open])).toEqual([[uuid(2002), true]])
  })
  it('show none of this conversation as open, although the closing is not in the customer’s answer yet', () => {
    const closed = { ...summary, openSessionId: null }
    expect(earlierSessions(customer, closed).map(({ open }) => open)).toEqual([false, true])
  })
})

describe('what is known of a customer', () => {
  it('agrees while the same session is open, or none', () => {
    expect(knowsSession(customer, summary)).toBe(true)
    expect(
      knowsSession({ sessions: [session(1, uuid(1), instant(9))] }, { ...summary, openSessionId: null }),
    ).toBe(true)
  })
  it('is out of date as soon as a session opened or closed', () => {
    expect(knowsSession(customer, { ...summary, openSessionId: null })).toBe(false)
    expect(knowsSession(customer, { ...summary, openSessionId: uuid(2009) })).toBe(false)
  })
})
