import type { NewEvent } from '../platform/events/index.ts'
import type { ReducedChange } from './conversation-change.ts'
import type { Incoming } from './receive-plan.ts'

/** What happened when messages came in: each message, and the sessions that it opened. */
export function receivedEvents(
  incoming: readonly Incoming[],
  reduced: readonly ReducedChange[],
  now: number,
): NewEvent[] {
  const received = incoming.map(({ id, conversationId, received: { organizationId, shopId } }) => ({
    organizationId,
    shopId,
    conversationId,
    kind: 'message.received' as const,
    subjectId: id,
    memberId: null,
    at: now,
  }))
  const opened = reduced.flatMap(({ change: { conversation }, reduction: { state } }) =>
    state.open === null || state.open.id === conversation.openSessionId
      ? []
      : [
          {
            organizationId: conversation.organizationId,
            shopId: conversation.shopId,
            conversationId: conversation.id,
            kind: 'session.opened' as const,
            subjectId: state.open.id,
            memberId: null,
            at: now,
          },
        ],
  )
  return [...received, ...opened]
}
