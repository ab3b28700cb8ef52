import type { Channel } from '@quaydesk/contract'
import { type ConnectionRows, connectionOf, isFailing, webhookAddress } from './connection.ts'
import { type ChannelObservations, healthOf } from './health.ts'
import type { ChannelRow } from './queries/channels.ts'
import type { DeliveryCounts } from './queries/deliveries.ts'
import type { OutgoingCounts } from './queries/health.ts'

export type ChannelWithCounts = {
  readonly row: ChannelRow
  readonly deliveries: DeliveryCounts | undefined
  readonly outgoing: OutgoingCounts | undefined
  /** Null for a channel that nobody had to authorize. */
  readonly connection: ConnectionRows | null
}

/** @param ownOrigin where the widget's script comes from, and where platforms call */
export function presentChannel(
  { row, deliveries, outgoing, connection: connected }: ChannelWithCounts,
  ownOrigin: string,
): Channel {
  const { id, shopId, kind, name, config, disabledAt, version } = row
  const connection = connected && connectionOf(connected, webhookAddress(ownOrigin, id))
  const seen: ChannelObservations = {
    disabledAt,
    lastInboundAt: row.lastInboundAt,
    lastOutboundAt: row.lastOutboundAt,
    waitingDeliveries: deliveries?.waiting ?? 0,
    failedDeliveries: deliveries?.failed ?? 0,
    queuedMessages: outgoing?.queued ?? 0,
    failedMessages: outgoing?.failed ?? 0,
    reactionErrors: row.reactionErrors,
    connectionFails: connection !== null && isFailing(connection),
  }
  return {
    id,
    shopId,
    kind,
    name,
    allowedOrigins: [...config.allowedOrigins],
    embed:
      kind === 'web-chat'
        ? `<script src="${ownOrigin}/widget.js" data-channel="${id}" async></script>`
        : null,
    connection,
    disabledAt: disabledAt?.toISOString() ?? null,
    health: healthOf(seen),
    version,
  }
}
