import { announce } from '../webhooks.ts'
import { eligibleLines } from './eligibility.ts'
import { type Store, secondsNow } from './store.ts'
import type { Order, ReturnOrder, ReturnStatus, ReturnType } from './trade-model.ts'

export type ReturnWish = {
  readonly type: ReturnType
  readonly reason: string
  readonly reasonText: string
  /** Without it all lines that may be sent back. */
  readonly lineIds?: readonly string[]
}

/** The buyer asks; null when nothing of the order may be sent back. */
export function requestReturn(
  store: Store,
  order: Order,
  wish: ReturnWish,
  now = secondsNow(store),
): ReturnOrder | null {
  const wanted = eligibleLines(store, order, now).filter((line) => wish.lineIds?.includes(line.id) ?? true)
  if (wanted.length === 0) return null
  const asked: ReturnOrder = {
    id: `40${order.id.slice(3)}${store.returns.size}`,
    shopId: order.shopId,
    buyerUserId: order.buyerUserId,
    orderId: order.id,
    lineIds: wanted.map((line) => line.id),
    type: wish.type,
    reason: wish.reason,
    reasonText: wish.reasonText,
    createdAt: now,
    status: 'RETURN_OR_REFUND_REQUEST_PENDING',
    updatedAt: now,
    trackingNumber: '',
    records: [{ role: 'BUYER', description: 'Request made', note: wish.reasonText, at: now }],
  }
  store.returns.set(asked.id, asked)
  announceReturn(store, asked)
  return asked
}

export function moveReturn(
  store: Store,
  one: ReturnOrder,
  status: ReturnStatus,
  by: ReturnOrder['records'][number]['role'],
  note = '',
  now = secondsNow(store),
): void {
  one.status = status
  one.updatedAt = now
  one.records.push({ role: by, description: status, note, at: now })
  if (status === 'BUYER_SHIPPED_ITEM') one.trackingNumber ||= `1Z${one.id.slice(-12)}`
  announceReturn(store, one)
}

function announceReturn(store: Store, one: ReturnOrder): void {
  announce(store, one.shopId, 12, {
    order_id: one.orderId,
    return_id: one.id,
    return_role: 'BUYER',
    return_type: one.type,
    return_status: one.status,
    create_time: one.createdAt,
    update_time: one.updatedAt,
  })
}
