import type { LastMessage } from './conversation.ts'
import { previewOf } from './conversation.ts'
import { stampMarks } from './marks/stamp-marks.ts'
import type { NewMessage } from './queries/receive.ts'
import type { ReceivedMessage } from './received-item.ts'
import type { MessageFact } from './reducer/facts.ts'
import { tokensOf } from './search/tokens.ts'

/** A new message on its way into a conversation. */
export type Incoming = {
  readonly id: string
  readonly conversationId: string
  readonly received: ReceivedMessage
  readonly language: string | null
  readonly fact: MessageFact
}

export function incomingOf(
  received: ReceivedMessage,
  { id, conversationId, language }: { id: string; conversationId: string; language: string | null },
): Incoming {
  const { authorKind, content } = received
  const fact: MessageFact = {
    kind: 'message',
    id,
    at: received.at,
    receivedAt: received.receivedAt,
    platformIndex: received.platformIndex,
    externalId: received.externalId,
    authorKind,
    memberId: null,
    messageKind: content.kind,
    purpose: received.courtesy ?? 'message',
    inReplyTo: null,
    marks: stampMarks({ text: content.text, kind: content.kind, authorKind }),
    deletedAt: null,
    takenAt: null,
  }
  return { id, conversationId, received, language, fact }
}

/** Notices of the platform, and what it shows to nobody, are no last words. */
export const isSaid = ({ received }: Incoming): boolean => received.authorKind !== 'system'

/** What the conversation's list row shows of it. */
export const saidBy = ({ id, received }: Incoming): LastMessage => ({
  id,
  at: Math.min(received.at, received.receivedAt),
  kind: received.content.kind,
  authorKind: received.authorKind,
  preview: previewOf(received.content.text),
})

/** Its row. What others wrote in the platform's own tool has been sent already, so it is as good as accepted. */
export function messageRow(
  { id, conversationId, received, language, fact }: Incoming,
  sessionId: string | null,
): NewMessage {
  const { content, authorKind } = received
  const at = Math.min(received.at, received.receivedAt)
  return {
    organization_id: received.organizationId,
    id,
    shop_id: received.shopId,
    channel_id: received.channelId,
    conversation_id: conversationId,
    session_id: sessionId,
    external_id: received.externalId,
    author_kind: authorKind,
    kind: content.kind,
    purpose: fact.purpose,
    text: content.text,
    files: content.files,
    language,
    marks: fact.marks,
    tokens: received.hidden ? [] : tokensOf(content.text),
    at: new Date(at).toISOString(),
    received_at: new Date(received.receivedAt).toISOString(),
    platform_index: received.platformIndex,
    state: 'received',
    next_attempt_at: null,
    card: content.card ?? null,
    media: content.media === undefined || content.media.length === 0 ? null : content.media,
    hidden: received.hidden ?? false,
  }
}
