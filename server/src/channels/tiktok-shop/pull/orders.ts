import { z } from 'zod'
import type { PulledItem } from '../../contract.ts'
import { endpoints } from '../endpoints.ts'
import { type Asked, type Puller, sourceOf } from './asked.ts'
import { finishedParcelsOf, isUnderWay, orderFactOf } from './order-facts.ts'
import { PlatformOrder } from './order-shape.ts'
import { parcelsOf } from './parcels.ts'
import { cancellationsOf, returnsOf } from './returns.ts'

const Orders = z.object({ orders: z.array(PlatformOrder).nullish() })

/** As many as a panel and a picker show before anybody asks for older ones. */
const newestOrders = '50'
/** Of a buyer's parcels under way, those of so many orders are asked about. */
const followedOrders = 3

/** A buyer's newest orders with his returns and cancellations; each order that is under way is asked about by itself. */
export const pullBuyerOrders: Puller = async (asked) => {
  const { client, account, request, signal } = asked
  const buyer = request.externalId
  const { orders } = await client.call(
    account,
    {
      method: 'POST',
      path: endpoints.orderSearch,
      query: { page_size: newestOrders, sort_field: 'create_time', sort_order: 'DESC' },
      body: { buyer_user_id: buyer },
      data: Orders,
      purpose: 'read',
    },
    signal,
  )
  const found = orders ?? []
  const returns = [
    ...(await returnsOf(asked, { buyer_user_ids: [buyer] })),
    ...(await cancellationsOf(asked, { buyer_user_ids: [buyer] })),
  ]
  const followed = found.filter(isUnderWay).slice(0, followedOrders)
  return [
    ...factsOf(asked, found),
    ...(returns.length > 0 ? [{ kind: 'returns' as const, returns }] : []),
    ...followed.map(({ id }) => ({ kind: 'pull' as const, subject: 'order' as const, externalId: id })),
  ]
}

/** One order, with its parcels while they are under way. */
export const pullOrder: Puller = async (asked) => {
  const { client, account, request, signal } = asked
  const { orders } = await client.call(
    account,
    {
      method: 'GET',
      path: endpoints.orders,
      query: { ids: request.externalId },
      data: Orders,
      purpose: 'read',
    },
    signal,
  )
  const found = orders ?? []
  const parcels = []
  for (const order of found.filter(isUnderWay)) parcels.push(...(await parcelsOf(asked, order)))
  return [...factsOf(asked, found), ...(parcels.length > 0 ? [{ kind: 'parcels' as const, parcels }] : [])]
}

function factsOf({ request }: Asked, orders: readonly PlatformOrder[]): PulledItem[] {
  const source = sourceOf(request)
  const parcels = orders.flatMap((order) => finishedParcelsOf(order, source, request.now))
  return [
    ...(orders.length > 0
      ? [{ kind: 'orders' as const, orders: orders.map((order) => orderFactOf(order, source, request.now)) }]
      : []),
    ...(parcels.length > 0 ? [{ kind: 'parcels' as const, parcels }] : []),
  ]
}
