import type { OfChannel } from '../../customers/index.ts'
import {
  type BuyerFact,
  recordOrders,
  recordParcels,
  recordPlatformPerformance,
  recordProducts,
  recordReturns,
  recordReviews,
} from '../../customers/index.ts'
import { attachFetchedFiles, introduceBuyers } from '../../inbox/index.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { carryFiles, type FileRef } from '../../platform/files/index.ts'
import type { PulledBuyer, PulledItem } from '../contract.ts'
import { recordWebhooks } from '../watches/queries.ts'
import { wantPulls } from './want-pulls.ts'

/** What was brought, its files kept already. */
export type BroughtItem =
  | Exclude<PulledItem, { kind: 'files' }>
  | { readonly kind: 'files'; readonly externalId: string; readonly files: readonly FileRef[] }

/** Writes what one fetch brought, in one transaction with the word that it is done. */
export async function writePulled(
  tx: Tx,
  deps: { readonly clock: Clock },
  channel: OfChannel,
  items: readonly BroughtItem[],
): Promise<void> {
  const now = deps.clock.now()
  const wanted = items.filter((item) => item.kind === 'pull')
  for (const item of items) await write(tx, deps, channel, item)
  await wantPulls(
    tx,
    wanted.map((item) => ({ ...item, organizationId: channel.organizationId, channelId: channel.channelId })),
    now,
  )
}

async function write(
  tx: Tx,
  deps: { readonly clock: Clock },
  channel: OfChannel,
  item: BroughtItem,
): Promise<void> {
  switch (item.kind) {
    case 'buyer':
      return introduceBuyers(tx, deps, buyerFacts(channel, item, deps.clock.now()))
    case 'orders':
      return recordOrders(tx, deps, item.orders)
    case 'parcels':
      return recordParcels(tx, deps, item.parcels)
    case 'returns':
      return recordReturns(tx, deps, item.returns)
    case 'products':
      return recordProducts(tx, deps, item.products)
    case 'reviews':
      return recordReviews(tx, deps, item.reviews)
    case 'performance':
      return recordPlatformPerformance(tx, [item.performance])
    case 'webhooks': {
      const { organizationId, channelId } = channel
      const at = new Date(deps.clock.now())
      await tx.run(recordWebhooks({ organizationId, channelId, address: item.address, at }))
      return
    }
    case 'files': {
      const { organizationId, shopId, channelId } = channel
      await tx.run(carryFiles({ organizationId, shopId, ids: item.files.map(({ id }) => id) }))
      return attachFetchedFiles(tx, deps, { ...item, organizationId, channelId })
    }
    case 'pull':
      return
  }
}

/** A conversation's buyer is one identity, under the conversation's own name. Without the orders' id there is nothing to join. */
function buyerFacts(
  { organizationId, shopId, channelId }: OfChannel,
  { threadKey, buyerExternalId, displayName, avatarUrl }: PulledBuyer,
  readAt: number,
): BuyerFact[] {
  if (buyerExternalId === null) return []
  const name = displayName ?? ''
  return [
    {
      organizationId,
      shopId,
      channelId,
      externalId: threadKey,
      readAt,
      buyerExternalId,
      displayName: name,
      avatarUrl,
    },
  ]
}
