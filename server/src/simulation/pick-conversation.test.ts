import type { ConversationSummary } from '@quaydesk/contract'
import { expect, test } from 'vitest'
import { pickConversation, turnOf } from './pick-conversation.ts'

const now = Date.parse('2026-06-01T10:00:00Z')
const member = { id: 'me', name: 'Me' }
const colleague = { id: 'colleague', name: 'Colleague' }
const picking = { memberId: 'me', now, isAway: () => false, leftAlone: new Set<string>() }

const waiting = (id: string, more: Partial<ConversationSummary> = {}): ConversationSummary => ({
  id,
  version: 1,
  shopId: 's',
  channelId: 'c',
  channelKind: 'tiktok-shop',
  customerId: id,
  customerName: id,
  language: null,
  openSessionId: id,
  turnSince: '2026-06-01T09:00:00.000Z',
  redAt: null,
  writer: null,
  lookers: [],
  assignee: null,
  targetDueAt: null,
  verdictDueAt: null,
  closing: null,
  snoozedUntil: null,
  lastMessage: null,
  tags: [],
  unread: true,
  ...more,
})
const earlier = { turnSince: '2026-06-01T08:00:00.000Z' }
const pick = (conversations: ConversationSummary[], more: Partial<typeof picking> = {}) =>
  pickConversation(conversations, { ...picking, ...more })?.id

test('takes who waits longest', () => {
  expect(pick([waiting('a'), waiting('b', earlier)])).toBe('b')
})

test('takes own conversations first', () => {
  expect(pick([waiting('a', { assignee: member }), waiting('b', earlier)])).toBe('a')
})

test('of two that wait equally long takes the same, however they are listed', () => {
  expect(pick([waiting('b'), waiting('a')])).toBe('a')
  expect(pick([waiting('a'), waiting('b')])).toBe('a')
})

test('leaves a colleague what he holds, unless he has gone home', () => {
  const held = [waiting('a', { assignee: colleague })]
  expect(pick(held)).toBeUndefined()
  expect(pick(held, { isAway: () => true })).toBe('a')
})

test('leaves alone what somebody is writing in, what a bot may still answer, and what was answered', () => {
  const writer = { member: colleague, until: '2026-06-01T10:00:10.000Z' }
  const answered = waiting('c')
  const all = [waiting('a', { writer }), waiting('b', { redAt: '2026-06-01T10:00:30.000Z' }), answered]
  expect(pick(all, { leftAlone: new Set([turnOf(answered)]) })).toBeUndefined()
})
