import type { Tx } from '../../platform/db/index.ts'
import { appendEvents } from '../../platform/events/index.ts'
import { endSnoozes } from '../queries/snoozed.ts'

const batchSize = 100

/** Brings back to the views what was snoozed until now, and tells the screens. The reducer needs none of it: it knows the end since the start. */
export async function endDueSnoozes(tx: Tx, now: number): Promise<{ ended: number; more: boolean }> {
  const back = await tx.rows(endSnoozes({ now: new Date(now), limit: batchSize }))
  await appendEvents(
    tx,
    back.map(({ organizationId, shopId, id }) => ({
      organizationId,
      shopId,
      conversationId: id,
      kind: 'conversation.changed' as const,
      subjectId: null,
      memberId: null,
      at: now,
    })),
  )
  return { ended: back.length, more: back.length === batchSize }
}
