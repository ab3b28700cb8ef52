import type { Actor } from '../../accounts/index.ts'
import type { InboxDeps } from '../deps.ts'
import { checkSnooze } from '../snooze.ts'
import { actOnConversation } from './act-on-conversation.ts'
import { lockConversation } from './lock-conversations.ts'

/**
 * Hides the conversation from the views until then, or until the customer writes. Stops no clock.
 * @param until milliseconds since the epoch
 * @throws Invalid, Conflict
 */
export async function snoozeConversation(
  { db, clock, wake }: InboxDeps,
  actor: Actor,
  { id, until }: { id: string; until: number },
): Promise<void> {
  await db.users.as(actor, async (tx) => {
    const conversation = await lockConversation(tx, actor.organizationId, id)
    const now = clock.now()
    checkSnooze(conversation.state, until, now)
    if (conversation.snoozedUntil === until) return
    const act = { kind: 'snoozed', memberId: null, until, event: 'conversation.changed' } as const
    await actOnConversation(tx, actor, conversation, act, now)
    tx.afterCommit(wake)
  })
}

/** Brings it back at once; one that is back already stays as it is. */
export async function unsnoozeConversation(
  { db, clock, wake }: InboxDeps,
  actor: Actor,
  id: string,
): Promise<void> {
  await db.users.as(actor, async (tx) => {
    const conversation = await lockConversation(tx, actor.organizationId, id)
    if (conversation.snoozedUntil === null) return
    const now = clock.now()
    const act = { kind: 'snoozed', memberId: null, until: now, event: 'conversation.changed' } as const
    await actOnConversation(tx, actor, conversation, act, now)
    tx.afterCommit(wake)
  })
}
