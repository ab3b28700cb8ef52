import type { Actor } from '../../accounts/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { appendEvents, type EventKind } from '../../platform/events/index.ts'
import { newId } from '../../platform/ids.ts'
import type { Conversation } from '../conversation.ts'
import { insertAct, type NewAct } from '../queries/acts.ts'
import { actFactOf } from '../stored-facts.ts'
import { settleChanges } from './settle-changes.ts'

type Act = {
  readonly kind: NewAct['kind']
  readonly memberId: string | null
  /** Of a closure: the message that it waits for. */
  readonly messageId?: string | null
  /** Of a snooze, in milliseconds. */
  readonly until?: number
  readonly event: EventKind
}

/** Writes down what a member did to a locked conversation and reduces it: thread, sessions and event in one. */
export async function actOnConversation(
  tx: Tx,
  actor: Actor,
  conversation: Conversation,
  { kind, memberId, messageId = null, until, event }: Act,
  now: number,
): Promise<Conversation> {
  const { organizationId, shopId, id: conversationId } = conversation
  const id = newId(now)
  const at = new Date(now)
  const byMemberId = actor.memberId
  const untilAt = until === undefined ? null : new Date(until)
  const act = { id, kind, at, byMemberId, memberId, messageId, untilAt }
  await tx.run(insertAct({ ...act, organizationId, shopId, conversationId }))
  const fact = actFactOf(act)
  const { conversations } = await settleChanges(tx, [{ conversation, facts: [fact] }], now)
  await appendEvents(tx, [
    { organizationId, shopId, conversationId, kind: event, subjectId: id, memberId: byMemberId, at: now },
  ])
  return conversations[0] ?? conversation
}
