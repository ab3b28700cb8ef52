import { announce } from '../webhooks.ts'
import { completeOrder, setStatus } from './orders.ts'
import { type Store, secondsNow } from './store.ts'
import type { Order, Parcel } from './trade-model.ts'

/** Ships the lines that have no parcel yet, or those named, in one parcel. */
export function shipOrder(
  store: Store,
  order: Order,
  lineIds: readonly string[] = order.lines.map((line) => line.id),
  now = secondsNow(store),
): Parcel {
  const parcel: Parcel = {
    id: `11${order.id.slice(2, -1)}${parcelsOf(store, order).length}`,
    orderId: order.id,
    trackingNumber: trackingNumber(store, order),
    carrier: carrierOf(store, order),
    createdAt: now,
    status: 'PROCESSING',
    updatedAt: now,
    events: [{ description: 'The seller has packed your parcel.', at: now }],
  }
  for (const line of order.lines)
    if (line.parcelId === null && lineIds.includes(line.id)) line.parcelId = parcel.id
  store.parcels.set(parcel.id, parcel)
  order.readyToShipAt = now
  const all = order.lines.every((line) => line.parcelId !== null)
  setStatus(store, order, all ? 'AWAITING_COLLECTION' : 'PARTIALLY_SHIPPING', now)
  if (parcelsOf(store, order).length > 1) announceSplit(store, order, now)
  return parcel
}

/** The carrier has it. */
export function collectParcel(store: Store, parcel: Parcel, now = secondsNow(store)): void {
  track(store, parcel, 'The carrier has picked up your parcel.', now)
  parcel.status = 'FULFILLING'
  const order = orderOf(store, parcel)
  order.collectedAt ??= now
  if (everyParcel(store, order, ['FULFILLING', 'COMPLETED'])) setStatus(store, order, 'IN_TRANSIT', now)
}

/** Something happened on the way. */
export function track(store: Store, parcel: Parcel, description: string, now = secondsNow(store)): void {
  parcel.events.push({ description, at: now })
  parcel.updatedAt = now
}

export function deliverParcel(store: Store, parcel: Parcel, now = secondsNow(store)): void {
  if (parcel.status === 'PROCESSING') collectParcel(store, parcel, now)
  track(store, parcel, 'Your parcel was delivered.', now)
  parcel.status = 'COMPLETED'
  const order = orderOf(store, parcel)
  if (!everyParcel(store, order, ['COMPLETED'])) return
  order.deliveredAt = now
  setStatus(store, order, 'DELIVERED', now)
  awaitCompletion(store, order)
}

const daysUntilComplete = 30

/** A delivered order is complete when nothing can be sent back any more. */
export function awaitCompletion(store: Store, order: Order): void {
  if (order.status !== 'DELIVERED' || order.deliveredAt === null) return
  store.clock.at((order.deliveredAt + daysUntilComplete * 86_400) * 1000, () => {
    if (order.status === 'DELIVERED') completeOrder(store, order)
  })
}

export const parcelsOf = (store: Store, order: Order): Parcel[] =>
  [...store.parcels.values()].filter((parcel) => parcel.orderId === order.id)

export function orderOf(store: Store, parcel: Parcel): Order {
  const order = store.orders.get(parcel.orderId)
  if (!order) throw new Error(`The parcel ${parcel.id} has lost its order.`)
  return order
}

function everyParcel(store: Store, order: Order, statuses: readonly Parcel['status'][]): boolean {
  const shipped = order.lines.every((line) => line.parcelId !== null)
  return shipped && parcelsOf(store, order).every((parcel) => statuses.includes(parcel.status))
}

function carrierOf(store: Store, order: Order): Parcel['carrier'] {
  return store.shops.get(order.shopId)?.region === 'GB'
    ? { id: '7208502187360519001', name: 'Royal Mail' }
    : { id: '7117858858072016686', name: 'USPS' }
}

function trackingNumber(store: Store, order: Order): string {
  const digits = `${order.id}${parcelsOf(store, order).length}`
  return carrierOf(store, order).name === 'USPS' ? `9200${digits.slice(-18)}` : `QX${digits.slice(-9)}GB`
}

function announceSplit(store: Store, order: Order, now: number): void {
  announce(store, order.shopId, 4, {
    sc_type: 'SPLIT',
    role_type: 'SELLER',
    package_list: parcelsOf(store, order).map((one) => ({ package_id: one.id, order_id_list: [order.id] })),
    update_time: now,
  })
}
