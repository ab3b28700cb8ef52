import type { Channel } from '@quaydesk/contract'

type Health = Channel['health']

/** What the database says of a channel at one moment. */
export type ChannelObservations = {
  readonly disabledAt: Date | null
  readonly lastInboundAt: Date | null
  readonly lastOutboundAt: Date | null
  readonly waitingDeliveries: number
  readonly failedDeliveries: number
  readonly queuedMessages: number
  readonly failedMessages: number
  readonly reactionErrors: number
  /** Of a connected shop: its authorization has ended, it can't be looked at, or something of it can't be fetched. */
  readonly connectionFails: boolean
}

/**
 * The channel's light and what it follows from. Failing: something could not be read, sent, fetched or reacted to, or the seller has to
 * authorize again. Quiet: nothing ever came in,
 * which for a new channel usually means that the line is not on the page yet.
 */
export function healthOf(seen: ChannelObservations): Health {
  const { disabledAt, lastInboundAt, lastOutboundAt, connectionFails: _, ...counts } = seen
  return {
    state: stateOf(seen),
    lastInboundAt: lastInboundAt?.toISOString() ?? null,
    lastOutboundAt: lastOutboundAt?.toISOString() ?? null,
    ...counts,
  }
}

function stateOf(seen: ChannelObservations): Health['state'] {
  if (seen.disabledAt !== null) return 'disabled'
  if (seen.connectionFails) return 'failing'
  if (seen.failedDeliveries + seen.failedMessages + seen.reactionErrors > 0) return 'failing'
  return seen.lastInboundAt === null ? 'quiet' : 'healthy'
}
