import type { ConversationSummary, MessageEntry } from '@quaydesk/contract'

const base = Date.parse('2026-11-20T10:00:00.000Z')
export const instant = (minutes: number) => new Date(base + minutes * 60_000).toISOString()
export const ms = (minutes: number) => base + minutes * 60_000
export const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

/** A conversation whose last words were said `minute` minutes after ten. */
export function conversation(
  n: number,
  minute: number,
  rest: Partial<ConversationSummary> = {},
): ConversationSummary {
  return {
    id: uuid(n),
    version: 1,
    shopId: uuid(901),
    channelId: uuid(902),
    channelKind: 'web-chat',
    customerId: uuid(1000 + n),
    customerName: `Visitor ${n}`,
    language: 'en',
    openSessionId: uuid(2000 + n),
    turnSince: instant(minute),
    redAt: null,
    writer: null,
    lookers: [],
    assignee: null,
    targetDueAt: instant(minute + 5),
    verdictDueAt: instant(minute + 24 * 60),
    closing: null,
    snoozedUntil: null,
    lastMessage: {
      id: uuid(3000 + n),
      at: instant(minute),
      authorKind: 'customer',
      kind: 'text',
      preview: 'Hello',
    },
    tags: [],
    unread: true,
    ...rest,
  }
}

export function message(n: number, minute: number, rest: Partial<MessageEntry> = {}): MessageEntry {
  return {
    type: 'message',
    id: uuid(n),
    version: 1,
    at: instant(minute),
    sessionId: null,
    authorKind: 'customer',
    author: null,
    kind: 'text',
    purpose: 'message',
    text: `line ${n}`,
    files: [],
    awaitedFiles: [],
    filesMissing: false,
    card: null,
    shown: null,
    language: null,
    state: 'received',
    failure: null,
    clientId: null,
    editedAt: null,
    deletedAt: null,
    ...rest,
  }
}

export const page = <T>(items: T[], nextCursor: string | null = null) => ({ items, nextCursor })
