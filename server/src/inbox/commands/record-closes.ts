import type { Tx } from '../../platform/db/index.ts'
import { appendEvents } from '../../platform/events/index.ts'
import { type CloseRecord, closesOf } from '../close-record.ts'
import type { ReducedChange } from '../conversation-change.ts'
import { deleteCloseActs, insertCloseActs } from '../queries/due.ts'

/**
 * Writes the closes that a reduction found into the thread, and tells of them. Silence is no event, so this happens whenever a reduction
 * comes upon it: in the sweep as well as before a new message.
 */
export async function recordCloses(
  tx: Tx,
  reduced: readonly ReducedChange[],
  now: number,
): Promise<CloseRecord[]> {
  for (const { change, reduction } of reduced) {
    if (reduction.replayedSince === null) continue
    const { organizationId, id: conversationId } = change.conversation
    const since = Number.isFinite(reduction.replayedSince) ? new Date(reduction.replayedSince) : null
    await tx.run(deleteCloseActs({ organizationId, conversationId, since }))
  }
  const closes = reduced.flatMap(closesOf)
  if (closes.length === 0) return closes
  await tx.run(insertCloseActs({ rows: JSON.stringify(closes.map(actRow)) }))
  await appendEvents(
    tx,
    closes.map(({ organizationId, shopId, conversationId, actId, session }) => ({
      organizationId,
      shopId,
      conversationId,
      kind: 'conversation.closed' as const,
      subjectId: actId,
      memberId: session.closedBy,
      at: now,
    })),
  )
  return closes
}

const actRow = ({ organizationId, actId, shopId, conversationId, kind, closedAt, session }: CloseRecord) => ({
  organization_id: organizationId,
  id: actId,
  shop_id: shopId,
  conversation_id: conversationId,
  kind,
  at: new Date(closedAt).toISOString(),
  by_member_id: session.closedBy,
})
