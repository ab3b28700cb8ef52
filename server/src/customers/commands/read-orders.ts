import type { Order, OrderPage } from '@quaydesk/contract'
import type { Tx } from '../../platform/db/index.ts'
import { decodeCursor, encodeCursor } from '../../platform/http/index.ts'
import { cutPage, PlaceCursor, placeCursor } from '../../platform/place.ts'
import { groupedBy } from '../grouped-by.ts'
import { keyOf } from '../newest.ts'
import { presentOrder } from '../present/orders.ts'
import {
  findIdentityOrder,
  findLines,
  findOrdersByNumber,
  findParcels,
  type LineRow,
  listCustomerOrders,
  listIdentityOrders,
  type OrderRow,
  type ParcelRow,
} from '../queries/read-orders.ts'

const usualPage = 10
const mostEvents = 20

export type OrdersPage = {
  readonly organizationId: string
  readonly cursor?: string | undefined
  readonly limit?: number | undefined
  /** Milliseconds; decides what is late. */
  readonly now: number
}

/** A customer's orders on all his channels, newest first. @throws Invalid for a cursor that is none */
export async function readCustomerOrders(
  tx: Tx,
  { customerId, ...page }: OrdersPage & { readonly customerId: string },
): Promise<OrderPage> {
  return readPage(tx, page, (place) => tx.rows(listCustomerOrders({ customerId, ...place })))
}

/** The orders of who writes, on the channel on which he does, newest first. @throws Invalid for a cursor that is none */
export async function readIdentityOrders(
  tx: Tx,
  { identityId, ...page }: OrdersPage & { readonly identityId: string },
): Promise<OrderPage> {
  return readPage(tx, page, (place) => tx.rows(listIdentityOrders({ identityId, ...place })))
}

export type NumberOnChannel = { readonly channelId: string; readonly externalId: string }

/** Orders that cards or messages name, by `numberKeyOf`; those that are not there, or may not be seen, are left out. */
export async function readOrdersByNumber(
  tx: Tx,
  {
    organizationId,
    numbers,
    now,
  }: { organizationId: string; numbers: readonly NumberOnChannel[]; now: number },
): Promise<ReadonlyMap<string, Order>> {
  if (numbers.length === 0) return new Map()
  const rows = await tx.rows(
    findOrdersByNumber({
      organizationId,
      channelIds: numbers.map(({ channelId }) => channelId),
      externalIds: numbers.map(({ externalId }) => externalId),
    }),
  )
  const orders = await wholeOrders(tx, organizationId, rows, now)
  return new Map(orders.map((order) => [numberKeyOf(order), order]))
}

/** One order of who writes, on the channel on which he does; null if it is not his, or may not be seen. */
export async function readIdentityOrder(
  tx: Tx,
  {
    organizationId,
    identityId,
    externalId,
    now,
  }: { organizationId: string; identityId: string; externalId: string; now: number },
): Promise<Order | null> {
  const rows = await tx.rows(findIdentityOrder({ organizationId, identityId, externalId }))
  return (await wholeOrders(tx, organizationId, rows, now))[0] ?? null
}

export const numberKeyOf = ({ channelId, externalId }: NumberOnChannel): string =>
  keyOf({ organizationId: '', channelId, externalId })

type Place = { organizationId: string; afterAt: Date | null; afterId: string | null; limit: number }

async function readPage(
  tx: Tx,
  { organizationId, cursor, limit = usualPage, now }: OrdersPage,
  list: (place: Place) => Promise<OrderRow[]>,
): Promise<OrderPage> {
  const [after, afterId] = cursor === undefined ? [null, null] : decodeCursor(cursor, PlaceCursor)
  const afterAt = after === null ? null : new Date(after)
  const found = await list({ organizationId, afterAt, afterId, limit: limit + 1 })
  const { rows, last } = cutPage(
    found.map((row) => ({ ...row, at: row.placedAt })),
    limit,
  )
  return {
    items: await wholeOrders(tx, organizationId, rows, now),
    nextCursor: last === null ? null : encodeCursor(placeCursor(last)),
  }
}

/** Three statements for however many orders. */
async function wholeOrders(
  tx: Tx,
  organizationId: string,
  orders: readonly OrderRow[],
  now: number,
): Promise<Order[]> {
  if (orders.length === 0) return []
  const lines = await tx.rows(findLines({ organizationId, orderIds: orders.map(({ id }) => id) }))
  const named = new Map(
    lines.flatMap((line) => parcelsOf(line).map((parcel) => [numberKeyOf(parcel), parcel])),
  )
  const parcels = await tx.rows(
    findParcels({
      organizationId,
      channelIds: [...named.values()].map(({ channelId }) => channelId),
      externalIds: [...named.values()].map(({ externalId }) => externalId),
      mostEvents,
    }),
  )
  const byKey = new Map<string, ParcelRow>(parcels.map((parcel) => [numberKeyOf(parcel), parcel]))
  const linesOf = groupedBy(lines, ({ orderId }) => orderId)
  return orders.map((order) => {
    const own = linesOf.get(order.id) ?? []
    const keys = new Set(own.flatMap(parcelsOf).map(numberKeyOf))
    return presentOrder(
      order,
      own,
      [...keys].flatMap((key) => byKey.get(key) ?? []),
      now,
    )
  })
}

const parcelsOf = ({ channelId, parcelId }: LineRow): NumberOnChannel[] =>
  parcelId === null ? [] : [{ channelId, externalId: parcelId }]
