import type { Actor } from '../../accounts/index.ts'
import type { InboxDeps } from '../deps.ts'
import { findConversation } from '../queries/find-conversation.ts'
import { upsertReadMark } from '../queries/presence.ts'

/** The member has read up to this message; the platform hears of it too. @throws NotFound when it is none of this conversation */
export async function markRead(
  { db, channels }: InboxDeps,
  actor: Actor,
  conversationId: string,
  messageId: string,
): Promise<void> {
  const { organizationId, memberId } = actor
  const thread = await db.users.as(actor, async (tx) => {
    await tx.one(upsertReadMark({ organizationId, conversationId, memberId, messageId }))
    return tx.one(findConversation({ organizationId, id: conversationId }))
  })
  channels.readByMember({ ...thread, organizationId })
}
