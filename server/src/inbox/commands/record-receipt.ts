import type { Clock } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { appendEvents } from '../../platform/events/index.ts'
import { type Conversation, previewOf } from '../conversation.ts'
import {
  type AcceptedMessage,
  deleteEcho,
  findMessageConversation,
  lockMessageUnderWay,
  markMessageNotSent,
  markMessageSent,
} from '../queries/outgoing.ts'
import type { MessageFact } from '../reducer/facts.ts'
import { timeOf } from '../reducer/order.ts'
import { lockConversation } from './lock-conversations.ts'
import { settleChanges } from './settle-changes.ts'
import { settleClosure } from './settle-closure.ts'

export type ReceivedReceipt = {
  readonly organizationId: string
  readonly messageId: string
  /** The platform's time of acceptance, in ms: from here on the message is an answer. */
  readonly acceptedAt: number
  readonly externalId: string | null
}

/**
 * The platform has taken a message of ours: it becomes a fact of its conversation. A receipt that comes twice changes nothing. Should the
 * same message have come back from the platform long before, and was taken for another's, ours takes its place.
 */
export async function recordReceipt(
  tx: Tx,
  { clock }: { clock: Clock },
  { organizationId, messageId: id, acceptedAt, externalId }: ReceivedReceipt,
): Promise<void> {
  const conversation = await lockConversationOf(tx, { organizationId, id })
  const message = await tx.row(lockMessageUnderWay({ organizationId, id }))
  if (message === undefined) return
  const now = clock.now()
  const { kind, authorKind, text, memberId } = message
  const conversationKey = { organizationId, conversationId: conversation.id }
  const echo = externalId === null ? undefined : await tx.row(deleteEcho({ ...conversationKey, externalId }))
  const fact = factOf(id, { ...message, externalId: externalId ?? message.externalId }, acceptedAt)
  const settled = await settleClosure(tx, conversation, {
    messageId: id,
    accepted: true,
    at: Math.max(now, timeOf(fact)),
  })
  const change = {
    conversation,
    ...(echo ? { restatedFrom: echo.at.getTime() } : {}),
    facts: [fact, ...settled],
    said: [{ id, at: acceptedAt, kind, authorKind, preview: previewOf(text) }],
  }
  await settleChanges(tx, [change], now, async (sessionOfMessage) => {
    const sessionId = sessionOfMessage.get(id) ?? null
    await tx.run(
      markMessageSent({ organizationId, id, acceptedAt: new Date(acceptedAt), externalId, sessionId }),
    )
  })
  const { shopId, id: conversationId } = conversation
  await appendEvents(tx, [
    { organizationId, shopId, conversationId, kind: 'message.sent', subjectId: id, memberId, at: now },
  ])
}

function factOf(id: string, message: AcceptedMessage, acceptedAt: number): MessageFact {
  const { answered } = message
  return {
    kind: 'message',
    id,
    at: acceptedAt,
    receivedAt: Math.max(message.receivedAt.getTime(), acceptedAt),
    platformIndex: null,
    externalId: message.externalId ?? id,
    authorKind: message.authorKind,
    memberId: message.memberId,
    messageKind: message.kind,
    purpose: message.purpose,
    inReplyTo:
      answered === null
        ? null
        : { ...answered, at: Date.parse(answered.at), receivedAt: Date.parse(answered.receivedAt) },
    marks: message.marks,
    deletedAt: null,
    takenAt: null,
  }
}

export type NotSent = {
  readonly organizationId: string
  readonly messageId: string
  readonly state: 'queued' | 'failed' | 'unknown'
  /** A short word of the channel, for people and figures; never a text. */
  readonly failure: string
  readonly nextAttemptAt: number | null
  /** False if the platform only asked to wait: then the attempt was none. */
  readonly counts: boolean
}

/** An attempt brought no receipt. What the agent sees changes, what the figures count doesn't: it answers nothing. */
export async function recordNotSent(
  tx: Tx,
  { clock }: { clock: Clock },
  { organizationId, messageId: id, state, failure, nextAttemptAt: next, counts }: NotSent,
): Promise<void> {
  const now = clock.now()
  const nextAttemptAt = next === null ? null : new Date(next)
  // Before the message, as everyone does.
  const conversation = nextAttemptAt === null ? await lockConversationOf(tx, { organizationId, id }) : null
  const message = await tx.row(
    markMessageNotSent({ organizationId, id, state, failure, nextAttemptAt, counts }),
  )
  if (message === undefined) return
  const { shopId, conversationId } = message
  const kind = state === 'failed' ? 'message.failed' : 'message.changed'
  await appendEvents(tx, [
    { organizationId, shopId, conversationId, kind, subjectId: id, memberId: null, at: now },
  ])
  if (conversation === null) return
  const facts = await settleClosure(tx, conversation, { messageId: id, accepted: false, at: now })
  if (facts.length > 0) await settleChanges(tx, [{ conversation, facts }], now)
}

async function lockConversationOf(
  tx: Tx,
  message: { organizationId: string; id: string },
): Promise<Conversation> {
  const { conversationId } = await tx.one(findMessageConversation(message))
  return lockConversation(tx, message.organizationId, conversationId)
}
