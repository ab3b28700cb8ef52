import type { Tx } from '../../platform/db/index.ts'
import { appendEvents } from '../../platform/events/index.ts'
import { newId } from '../../platform/ids.ts'
import type { Conversation } from '../conversation.ts'
import { insertAct } from '../queries/acts.ts'
import type { ActFact } from '../reducer/facts.ts'
import { actFactOf } from '../stored-facts.ts'

type Settled = { readonly messageId: string; readonly accepted: boolean; readonly at: number }

/**
 * Writes down what became of the message that the closure of a locked conversation waits for. Returns the fact, for the caller to reduce
 * together with the message itself; none where nothing waits for it.
 */
export async function settleClosure(
  tx: Tx,
  { organizationId, shopId, id: conversationId, state: { open } }: Conversation,
  { messageId, accepted, at }: Settled,
): Promise<ActFact[]> {
  const pending = open?.pendingClosure ?? null
  if (pending === null || pending.effectiveAt !== null || pending.awaits !== messageId) return []
  const kind = accepted ? 'closure-released' : 'closure-undone'
  const act = {
    id: newId(at),
    kind,
    at: new Date(at),
    byMemberId: null,
    memberId: null,
    messageId,
    untilAt: null,
  } as const
  await tx.run(insertAct({ ...act, organizationId, shopId, conversationId }))
  if (!accepted)
    await appendEvents(tx, [
      {
        organizationId,
        shopId,
        conversationId,
        kind: 'conversation.changed',
        subjectId: act.id,
        memberId: null,
        at,
      },
    ])
  return [actFactOf(act)]
}
