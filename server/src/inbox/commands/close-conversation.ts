import type { Actor } from '../../accounts/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Conflict } from '../../platform/errors.ts'
import type { Conversation } from '../conversation.ts'
import type { InboxDeps } from '../deps.ts'
import { actOnConversation } from './act-on-conversation.ts'
import { lockConversation } from './lock-conversations.ts'

/** Closes in ten seconds, unless undone or the customer writes. Asked twice, the first time counts. */
export async function requestClosure(
  { db, clock, wake }: InboxDeps,
  actor: Actor,
  id: string,
): Promise<void> {
  await db.users.as(actor, async (tx) => {
    const conversation = await lockConversation(tx, actor.organizationId, id)
    await requestClosureOf(tx, actor, conversation, clock.now())
    tx.afterCommit(wake)
  })
}

/** Of a conversation whose row is locked. */
export async function requestClosureOf(
  tx: Tx,
  actor: Actor,
  conversation: Conversation,
  now: number,
): Promise<void> {
  const { open } = conversation.state
  if (open === null)
    throw new Conflict('This conversation is closed already. A new message of the customer opens it again.')
  if (open.pendingClosure !== null) return
  const act = { kind: 'closure-requested' as const, memberId: null, event: 'conversation.closing' as const }
  await actOnConversation(tx, actor, conversation, act, now)
}

/** @throws Conflict when it has closed meanwhile: there is no later reopening, only a new session. */
export async function undoClosure({ db, clock, wake }: InboxDeps, actor: Actor, id: string): Promise<void> {
  await db.users.as(actor, async (tx) => {
    const conversation = await lockConversation(tx, actor.organizationId, id)
    const { open } = conversation.state
    const now = clock.now()
    if (open === null || (open.pendingClosure !== null && open.pendingClosure.effectiveAt <= now))
      throw new Conflict(
        'It is closed; ten seconds have passed. A new message of the customer opens it again.',
      )
    if (open.pendingClosure === null) return
    const act = { kind: 'closure-undone' as const, memberId: null, event: 'conversation.changed' as const }
    await actOnConversation(tx, actor, conversation, act, now)
    tx.afterCommit(wake)
  })
}
