import type { Actor } from '../../accounts/index.ts'
import type { ChannelsDeps } from '../channels-deps.ts'
import type { ChannelWithCounts } from '../present.ts'
import type { ChannelRow } from '../queries/channels.ts'
import { findChannel, listChannels as rowsOf } from '../queries/channels.ts'
import { countDeliveries } from '../queries/deliveries.ts'
import { countOutgoing } from '../queries/health.ts'
import { readConnections } from './read-connections.ts'

type ListDeps = Pick<ChannelsDeps, 'db' | 'clock' | 'authorizerOf'>

/** The channels of the member's shops, each with what its health follows from. */
export async function listChannels(deps: ListDeps, actor: Actor): Promise<ChannelWithCounts[]> {
  const { db } = deps
  const { organizationId } = actor
  const rows = await db.users.as(actor, (tx) => tx.rows(rowsOf({ organizationId })))
  return withCounts(deps, organizationId, rows)
}

/** @throws NotFound also for a channel of a shop that is not the member's */
export async function readChannel(deps: ListDeps, actor: Actor, id: string): Promise<ChannelWithCounts> {
  const { db } = deps
  const { organizationId } = actor
  const row = await db.users.as(actor, (tx) => tx.one(findChannel({ organizationId, id })))
  const [counted] = await withCounts(deps, organizationId, [row])
  return counted ?? { row, deliveries: undefined, outgoing: undefined, connection: null }
}

/** Raw deliveries are closed to the users' role, so they are counted by the worker, for channels the member was let see. */
async function withCounts(
  deps: ListDeps,
  organizationId: string,
  rows: readonly ChannelRow[],
): Promise<ChannelWithCounts[]> {
  const { db } = deps
  const channelIds = rows.map(({ id }) => id)
  const deliveries = await db.worker.query(countDeliveries({ organizationId, channelIds }))
  const outgoing = await db.worker.query(countOutgoing({ organizationId, channelIds }))
  const deliveriesOf = new Map(deliveries.map((counts) => [counts.channelId, counts]))
  const outgoingOf = new Map(outgoing.map((counts) => [counts.channelId, counts]))
  const connectionOf = await readConnections(deps, organizationId, rows)
  return rows.map((row) => ({
    row,
    deliveries: deliveriesOf.get(row.id),
    outgoing: outgoingOf.get(row.id),
    connection: connectionOf(row),
  }))
}
