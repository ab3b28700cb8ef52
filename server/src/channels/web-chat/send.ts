import type { Clock } from '../../platform/clock.ts'
import type { WorkerDb } from '../../platform/db/index.ts'
import type { OutboundMessage, Receipt, Reconciled } from '../contract.ts'
import { findChatReply, insertChatReply } from '../queries/chat-replies.ts'

export type SendDeps = {
  readonly db: WorkerDb
  readonly clock: Clock
  /** Shows the reply to the visitor if he is looking. */
  readonly show: (visitor: { organizationId: string; channelId: string; visitorId: string }) => void
}

/**
 * Hands a reply to the visitor's chat, which from then on shows it at every visit. The chat is our own platform: it takes a message
 * by committing it, and a second time changes nothing.
 */
export async function sendToVisitor(deps: SendDeps, message: OutboundMessage): Promise<Receipt> {
  const { organizationId, channelId, messageId, identityId, authorName, authorKind, content } = message
  await deps.db.query(
    insertChatReply({
      organizationId,
      channelId,
      messageId,
      identityId,
      authorName,
      authorKind,
      text: content.text,
      files: JSON.stringify(content.files),
      acceptedAt: new Date(deps.clock.now()),
    }),
  )
  deps.show({ organizationId, channelId, visitorId: message.correspondentId })
  const [reply] = await deps.db.query(findChatReply({ organizationId, messageId }))
  if (reply === undefined) throw new Error(`The chat did not keep reply ${messageId}.`)
  return { acceptedAt: reply.acceptedAt.getTime(), externalId: null }
}

/** The chat always knows what it took. */
export async function reconcileWithVisitor(
  { db }: SendDeps,
  { organizationId, messageId }: OutboundMessage,
): Promise<Reconciled> {
  const [reply] = await db.query(findChatReply({ organizationId, messageId }))
  if (reply === undefined) return { outcome: 'absent' }
  return { outcome: 'accepted', receipt: { acceptedAt: reply.acceptedAt.getTime(), externalId: null } }
}
