import { announce } from '../webhooks.ts'
import type { Buyer, Shop } from './chat-model.ts'
import { type Store, secondsNow } from './store.ts'
import type { Order, OrderStatus, Recipient, Sku } from './trade-model.ts'

const hour = 3_600

export type NewOrder = {
  readonly shop: Shop
  readonly buyer: Buyer
  /** One line for each, twice for two of a kind. */
  readonly skus: readonly Sku[]
  readonly recipient: Recipient
  readonly buyerMessage?: string
  readonly isCashOnDelivery?: boolean
  readonly shippingFee?: string
  /** Without it a new one that grows with time. */
  readonly id?: string
}

/** An order that waits for its payment. */
export function placeOrder(store: Store, wanted: NewOrder, now = secondsNow(store)): Order {
  const id = wanted.id ?? `57${store.newId().slice(-16)}`
  const subtotal = wanted.skus.reduce((sum, sku) => sum + Number(sku.price), 0)
  const order: Order = {
    id,
    shopId: wanted.shop.id,
    buyerUserId: wanted.buyer.userId,
    lines: wanted.skus.map((sku, place) => ({
      id: `${id.slice(0, -3)}${String(place + 1).padStart(3, '0')}`,
      productId: sku.productId,
      skuId: sku.id,
      price: sku.price,
      parcelId: null,
    })),
    createdAt: now,
    shippingFee: wanted.shippingFee ?? '4.90',
    tax: (subtotal * 0.08).toFixed(2),
    recipient: wanted.recipient,
    buyerMessage: wanted.buyerMessage ?? '',
    isCashOnDelivery: wanted.isCashOnDelivery ?? false,
    status: 'UNPAID',
    updatedAt: now,
    paidAt: null,
    readyToShipAt: null,
    collectedAt: null,
    deliveredAt: null,
    cancelledAt: null,
    cancelReason: '',
  }
  store.orders.set(order.id, order)
  announceOrder(store, order)
  return order
}

/** Paid orders stand on hold for an hour, in which the buyer may step back without asking. */
export function payOrder(store: Store, order: Order, now = secondsNow(store)): void {
  order.paidAt = now
  setStatus(store, order, 'ON_HOLD', now)
  awaitRelease(store, order)
}

/** Waits for the end of an order's hold. */
export function awaitRelease(store: Store, order: Order): void {
  if (order.status !== 'ON_HOLD' || order.paidAt === null) return
  store.clock.at((order.paidAt + hour) * 1000, () => releaseOrder(store, order))
}

export function releaseOrder(store: Store, order: Order, now = secondsNow(store)): void {
  if (order.status === 'ON_HOLD') setStatus(store, order, 'AWAITING_SHIPMENT', now)
}

export function cancelOrder(store: Store, order: Order, reason: string, now = secondsNow(store)): void {
  order.cancelledAt = now
  order.cancelReason = reason
  setStatus(store, order, 'CANCELLED', now)
}

/** From here on nothing can be sent back. */
export const completeOrder = (store: Store, order: Order, now = secondsNow(store)): void =>
  setStatus(store, order, 'COMPLETED', now)

export function setStatus(store: Store, order: Order, status: OrderStatus, now: number): void {
  order.updatedAt = now
  if (order.status === status) return
  order.status = status
  announceOrder(store, order)
}

function announceOrder(store: Store, order: Order): void {
  announce(store, order.shopId, 1, {
    order_id: order.id,
    // Spelt differently here than in the order API, on the platform's own page.
    order_status: order.status === 'CANCELLED' ? 'CANCEL' : order.status,
    is_on_hold_order: order.status === 'ON_HOLD',
    update_time: order.updatedAt,
  })
}
