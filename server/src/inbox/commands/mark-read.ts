import type { Actor } from '../../accounts/index.ts'
import type { InboxDeps } from '../deps.ts'
import { upsertReadMark } from '../queries/presence.ts'

/** The member has read up to this message. @throws NotFound when it is none of this conversation */
export async function markRead(
  { db }: InboxDeps,
  actor: Actor,
  conversationId: string,
  messageId: string,
): Promise<void> {
  const { organizationId, memberId } = actor
  await db.users.as(actor, (tx) =>
    tx.one(upsertReadMark({ organizationId, conversationId, memberId, messageId })),
  )
}
