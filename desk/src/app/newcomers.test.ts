import type { ConversationSummary, LiveEvent } from '@quaydesk/contract'
import { describe, expect, test } from 'vitest'
import { createNewcomers } from './newcomers.ts'

const now = Date.parse('2026-11-20T12:00:00Z')
const [me, colleague] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222']

const said = (part: Partial<ConversationSummary> = {}, at = now): LiveEvent => ({
  type: 'conversation',
  conversation: {
    id: '33333333-3333-4333-8333-333333333333',
    version: 1,
    shopId: '44444444-4444-4444-8444-444444444444',
    channelId: '55555555-5555-4555-8555-555555555555',
    channelKind: 'web-chat',
    customerId: '66666666-6666-4666-8666-666666666666',
    customerName: 'Visitor 4417',
    language: 'en',
    openSessionId: null,
    turnSince: null,
    redAt: null,
    writer: null,
    lookers: [],
    assignee: null,
    targetDueAt: null,
    verdictDueAt: null,
    closing: null,
    snoozedUntil: null,
    lastMessage: {
      id: '77777777-7777-4777-8777-777777777777',
      at: new Date(at).toISOString(),
      authorKind: 'customer',
      kind: 'text',
      preview: 'Do you ship to Puerto Rico?',
    },
    tags: [],
    unread: true,
    ...part,
  },
})

describe('being called for a new message', () => {
  test('happens once, however often the event comes', () => {
    const newcomers = createNewcomers()
    expect(newcomers([said(), said()], me, now)).toMatchObject([{ name: 'Visitor 4417' }])
    expect(newcomers([said()], me, now)).toEqual([])
  })

  test('happens for my conversations and for nobody’s, not for a colleague’s', () => {
    expect(createNewcomers()([said({ assignee: { id: me, name: 'Li' } })], me, now)).toHaveLength(1)
    expect(createNewcomers()([said({ assignee: { id: colleague, name: 'Wang' } })], me, now)).toEqual([])
  })

  test('does not happen for what was said while the line was down, or by ourselves', () => {
    expect(createNewcomers()([said({}, now - 120_000)], me, now)).toEqual([])
    const ours = said()
    if (ours.type === 'conversation' && ours.conversation.lastMessage) {
      ours.conversation.lastMessage.authorKind = 'agent'
    }
    expect(createNewcomers()([ours], me, now)).toEqual([])
  })
})
