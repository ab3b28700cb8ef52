import { type Actor, require } from '../../accounts/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Conflict, Invalid } from '../../platform/errors.ts'
import type { Conversation } from '../conversation.ts'
import type { InboxDeps } from '../deps.ts'
import { findAssignable, findMember } from '../queries/acts.ts'
import { actOnConversation } from './act-on-conversation.ts'
import { lockConversation } from './lock-conversations.ts'

/**
 * Claims a conversation for oneself, or hands it to a colleague. Done only if the one who holds it is still the one the
 * author saw: of two who claim at once the second learns who was faster.
 * @throws Conflict with `details.assignee`
 */
export async function assignConversation(
  { db, clock, wake }: InboxDeps,
  actor: Actor,
  id: string,
  { memberId, expected }: { memberId: string; expected: string | null },
): Promise<void> {
  // Taking from or giving to somebody else is more than taking what nobody has.
  if (memberId !== actor.memberId || (expected !== null && expected !== actor.memberId))
    require(actor, 'conversations.assign')
  await db.users.as(actor, async (tx) => {
    const conversation = await lockConversation(tx, actor.organizationId, id)
    if (conversation.assigneeId === memberId) return
    if (conversation.assigneeId !== expected) throw await heldByAnother(tx, conversation)
    const { organizationId, shopId } = conversation
    const assignable = await tx.row(findAssignable({ organizationId, id: memberId, shopId }))
    if (assignable === undefined)
      throw new Invalid('This member can’t take conversations of this shop. Choose somebody else.', {
        memberId,
      })
    const act = { kind: 'assigned' as const, memberId, event: 'conversation.assigned' as const }
    await actOnConversation(tx, actor, conversation, act, clock.now())
    tx.afterCommit(wake)
  })
}

/** Gives the conversation back to everyone. */
export async function releaseConversation(
  { db, clock, wake }: InboxDeps,
  actor: Actor,
  id: string,
): Promise<void> {
  await db.users.as(actor, async (tx) => {
    const conversation = await lockConversation(tx, actor.organizationId, id)
    if (conversation.assigneeId === null) return
    if (conversation.assigneeId !== actor.memberId) require(actor, 'conversations.assign')
    const act = { kind: 'released' as const, memberId: null, event: 'conversation.released' as const }
    await actOnConversation(tx, actor, conversation, act, clock.now())
    tx.afterCommit(wake)
  })
}

async function heldByAnother(tx: Tx, { organizationId, assigneeId }: Conversation): Promise<Conflict> {
  if (assigneeId === null)
    return new Conflict('Nobody holds this conversation any more. Look again and decide anew.', {
      assignee: null,
    })
  const assignee = await tx.one(findMember({ organizationId, id: assigneeId }))
  return new Conflict(`${assignee.name} has this conversation. Take it over if you agreed on that.`, {
    assignee,
  })
}
