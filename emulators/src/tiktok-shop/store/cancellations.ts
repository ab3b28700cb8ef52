import { announce } from '../webhooks.ts'
import { mayCancel } from './eligibility.ts'
import { cancelOrder } from './orders.ts'
import { type Store, secondsNow } from './store.ts'
import type { Cancellation, CancellationStatus, Order } from './trade-model.ts'

/**
 * Someone wants the order cancelled. A buyer's wish waits for the seller once the hold is over; any other is done at
 * once. Null when it is too late.
 */
export function requestCancellation(
  store: Store,
  order: Order,
  wish: Pick<Cancellation, 'role' | 'reason' | 'reasonText'>,
  now = secondsNow(store),
): Cancellation | null {
  if (!mayCancel(order)) return null
  const asked: Cancellation = {
    ...wish,
    id: `41${order.id.slice(3)}${store.cancellations.size}`,
    shopId: order.shopId,
    buyerUserId: order.buyerUserId,
    orderId: order.id,
    lineIds: order.lines.map((line) => line.id),
    createdAt: now,
    status: 'CANCELLATION_REQUEST_PENDING',
    updatedAt: now,
  }
  store.cancellations.set(asked.id, asked)
  announceCancellation(store, asked)
  const free = wish.role !== 'BUYER' || order.status === 'UNPAID' || order.status === 'ON_HOLD'
  if (free) settleCancellation(store, asked, true, now)
  return asked
}

/** Agreed to: the order is cancelled and the money goes back. Refused: all goes on. */
export function settleCancellation(
  store: Store,
  one: Cancellation,
  agreed: boolean,
  now = secondsNow(store),
): void {
  move(store, one, agreed ? 'CANCELLATION_REQUEST_SUCCESS' : 'CANCELLATION_REQUEST_CANCEL', now)
  const order = store.orders.get(one.orderId)
  if (!agreed || !order) return
  cancelOrder(store, order, one.reasonText, now)
  move(store, one, 'CANCELLATION_REQUEST_COMPLETE', now)
}

function move(store: Store, one: Cancellation, status: CancellationStatus, now: number): void {
  one.status = status
  one.updatedAt = now
  announceCancellation(store, one)
}

function announceCancellation(store: Store, one: Cancellation): void {
  announce(store, one.shopId, 11, {
    order_id: one.orderId,
    cancel_id: one.id,
    cancellations_role: one.role,
    cancel_status: one.status,
    create_time: one.createdAt,
  })
}
