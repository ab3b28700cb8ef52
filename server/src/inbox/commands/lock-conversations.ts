import type { Tx } from '../../platform/db/index.ts'
import { type Conversation, conversationOf } from '../conversation.ts'
import { lockConversations as locked } from '../queries/lock-conversations.ts'

/** In one order for everyone, so that batches don't wait in a circle. Those that may not be seen are left out. */
export async function lockConversations(
  tx: Tx,
  organizationId: string,
  ids: readonly string[],
): Promise<Conversation[]> {
  return (await tx.rows(locked({ organizationId, ids }))).map(conversationOf)
}

/** @throws NotFound also where row-level security hides it. */
export async function lockConversation(tx: Tx, organizationId: string, id: string): Promise<Conversation> {
  return conversationOf(await tx.one(locked({ organizationId, ids: [id] })))
}
