import type { ReceivedItem } from '../../inbox/index.ts'
import type { InboundItem, WantedPull } from '../contract.ts'
import type { WaitingDelivery } from '../queries/deliveries.ts'
import type { ChannelRegistry } from '../registry.ts'

/** What a delivery brought of its channel's authorization. */
export type AuthorizationNews = Extract<InboundItem, { kind: 'authorization-ended' | 'authorization-ending' }>

export type ReadDelivery = {
  readonly delivery: WaitingDelivery
  readonly items: readonly ReceivedItem[]
  readonly wanted: readonly WantedPull[]
  readonly authorization: readonly AuthorizationNews[]
}
export type UnreadDelivery = { readonly delivery: WaitingDelivery; readonly error: string }

/** Parses a batch. What a channel can't read, for whatever reason, is set apart and hinders nobody. */
export function readDeliveries(
  registry: ChannelRegistry,
  deliveries: readonly WaitingDelivery[],
): { read: ReadDelivery[]; unread: UnreadDelivery[] } {
  const read: ReadDelivery[] = []
  const unread: UnreadDelivery[] = []
  for (const delivery of deliveries) {
    try {
      read.push(readDelivery(registry, delivery))
    } catch (error) {
      unread.push({ delivery, error: error instanceof Error ? error.name : 'Unreadable' })
    }
  }
  return { read, unread }
}

function readDelivery(registry: ChannelRegistry, delivery: WaitingDelivery): ReadDelivery {
  const { organizationId, shopId, channelId, externalId, id, body } = delivery
  const receivedAt = delivery.receivedAt.getTime()
  const brought = registry.adapterOf(delivery.kind).read({ externalId, index: id, body, receivedAt })
  const items: ReceivedItem[] = []
  const wanted: WantedPull[] = []
  const authorization: AuthorizationNews[] = []
  for (const item of brought) {
    switch (item.kind) {
      case 'message':
      case 'edited':
      case 'deleted':
        items.push({ ...item, organizationId, shopId, channelId, receivedAt })
        break
      case 'pull':
        wanted.push(item)
        break
      case 'authorization-ended':
      case 'authorization-ending':
        authorization.push(item)
        break
      case 'notice':
    }
  }
  return { delivery, items, wanted, authorization }
}
