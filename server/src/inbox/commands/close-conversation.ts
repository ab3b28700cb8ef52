import type { Actor } from '../../accounts/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Conflict } from '../../platform/errors.ts'
import type { Conversation } from '../conversation.ts'
import type { InboxDeps } from '../deps.ts'
import { findAnswerUnderWay } from '../queries/outgoing.ts'
import type { PendingClosure } from '../reducer/session.ts'
import { actOnConversation } from './act-on-conversation.ts'
import { lockConversation } from './lock-conversations.ts'

/**
 * Closes in ten seconds, unless undone or the customer writes. An answer on its way is waited for: then the ten seconds begin when the
 * channel has accepted it, and if it never does nothing is closed. Asked twice, the first time counts.
 */
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
  const { organizationId, id: conversationId } = conversation
  const messageId = (await tx.row(findAnswerUnderWay({ organizationId, conversationId })))?.id ?? null
  if (isAskedAlready(open.pendingClosure, messageId)) return
  const act = { kind: 'closure-requested', memberId: null, messageId, event: 'conversation.closing' } as const
  await actOnConversation(tx, actor, conversation, act, now)
}

const isAskedAlready = (pending: PendingClosure | null, messageId: string | null): boolean => {
  if (pending === null) return false
  return pending.effectiveAt === null ? pending.awaits === messageId : messageId === null
}

/** @throws Conflict when it has closed meanwhile: there is no later reopening, only a new session. */
export async function undoClosure({ db, clock, wake }: InboxDeps, actor: Actor, id: string): Promise<void> {
  await db.users.as(actor, async (tx) => {
    const conversation = await lockConversation(tx, actor.organizationId, id)
    const { open } = conversation.state
    const now = clock.now()
    const effectiveAt = open?.pendingClosure?.effectiveAt ?? null
    if (open === null || (effectiveAt !== null && effectiveAt <= now))
      throw new Conflict(
        'It is closed; ten seconds have passed. A new message of the customer opens it again.',
      )
    if (open.pendingClosure === null) return
    const act = { kind: 'closure-undone' as const, memberId: null, event: 'conversation.changed' as const }
    await actOnConversation(tx, actor, conversation, act, now)
    tx.afterCommit(wake)
  })
}
