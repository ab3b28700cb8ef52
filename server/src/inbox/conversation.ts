import type { LockedConversationRow } from './queries/lock-conversations.ts'
import type { AuthorKind } from './reducer/facts.ts'
import type { ConversationState } from './reducer/state.ts'

/** What the list shows of the last message. */
export type LastMessage = {
  readonly id: string
  readonly at: number
  readonly kind: string
  readonly authorKind: AuthorKind
  readonly preview: string
}

/** A conversation whose row is locked: what commands decide upon. Instants in ms. */
export type Conversation = {
  readonly organizationId: string
  readonly id: string
  readonly shopId: string
  readonly channelId: string
  readonly identityId: string
  readonly customerId: string
  readonly threadKey: string
  readonly language: string | null
  readonly openSessionId: string | null
  readonly assigneeId: string | null
  readonly assignedAt: number | null
  readonly writerId: string | null
  readonly writingUntil: number | null
  readonly lastMessage: LastMessage | null
  readonly lastCustomerMessageAt: number | null
  /** Null also once it has come back. */
  readonly snoozedUntil: number | null
  readonly state: ConversationState
  readonly version: number
}

const previewLength = 140

/** The first words, as the list shows them. Never cuts a character in two. */
export function previewOf(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ')
  return line.length <= previewLength ? line : [...line].slice(0, previewLength).join('')
}

export function conversationOf(row: LockedConversationRow): Conversation {
  const { assignedAt, writingUntil, lastCustomerMessageAt, snoozedUntil } = row
  return {
    organizationId: row.organizationId,
    id: row.id,
    shopId: row.shopId,
    channelId: row.channelId,
    identityId: row.identityId,
    customerId: row.customerId,
    threadKey: row.threadKey,
    language: row.language,
    openSessionId: row.openSessionId,
    assigneeId: row.assigneeId,
    assignedAt: assignedAt?.getTime() ?? null,
    writerId: row.writerId,
    writingUntil: writingUntil?.getTime() ?? null,
    lastMessage: lastMessageOf(row),
    lastCustomerMessageAt: lastCustomerMessageAt?.getTime() ?? null,
    snoozedUntil: snoozedUntil?.getTime() ?? null,
    state: row.state,
    version: row.version,
  }
}

function lastMessageOf(row: LockedConversationRow): LastMessage | null {
  if (row.lastMessageId === null || row.lastMessageAt === null) return null
  return {
    id: row.lastMessageId,
    at: row.lastMessageAt.getTime(),
    kind: row.lastMessageKind ?? 'text',
    authorKind: (row.lastMessageAuthor ?? 'system') as AuthorKind,
    preview: row.lastMessagePreview,
  }
}
