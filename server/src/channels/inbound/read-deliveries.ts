import type { ReceivedItem } from '../../inbox/index.ts'
import type { InboundItem } from '../contract.ts'
import type { WaitingDelivery } from '../queries/deliveries.ts'
import type { ChannelRegistry } from '../registry.ts'

export type ReadDelivery = { readonly delivery: WaitingDelivery; readonly items: readonly ReceivedItem[] }
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
      read.push({ delivery, items: itemsOf(registry, delivery) })
    } catch (error) {
      unread.push({ delivery, error: error instanceof Error ? error.name : 'Unreadable' })
    }
  }
  return { read, unread }
}

function itemsOf(registry: ChannelRegistry, delivery: WaitingDelivery): ReceivedItem[] {
  const { organizationId, shopId, channelId, externalId, id, body } = delivery
  const receivedAt = delivery.receivedAt.getTime()
  const items = registry.adapterOf(delivery.kind).read({ externalId, index: id, body, receivedAt })
  return items.flatMap((item) =>
    isSaid(item) ? [{ ...item, organizationId, shopId, channelId, receivedAt }] : [],
  )
}

type Said = Extract<InboundItem, { kind: 'message' | 'edited' | 'deleted' }>

const isSaid = (item: InboundItem): item is Said =>
  item.kind === 'message' || item.kind === 'edited' || item.kind === 'deleted'
