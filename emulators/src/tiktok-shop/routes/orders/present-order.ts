import type { Store } from '../../store/store.ts'
import type { Order } from '../../store/trade-model.ts'
import { maskedAddress } from './masked-address.ts'
import { moneyOf } from './money.ts'
import { presentLine } from './present-line.ts'

const day = 86_400

export const hasOpenCancellation = (store: Store, order: Order): boolean =>
  [...store.cancellations.values()].some(
    (one) => one.orderId === order.id && one.status === 'CANCELLATION_REQUEST_PENDING',
  )

export function presentOrder(store: Store, order: Order) {
  const buyer = store.buyers.get(order.buyerUserId)
  const parcelIds = [...new Set(order.lines.flatMap((line) => line.parcelId ?? []))]
  const first = store.parcels.get(parcelIds[0] ?? '')
  const cancellation = [...store.cancellations.values()].findLast((one) => one.orderId === order.id)
  return {
    id: order.id,
    user_id: order.buyerUserId,
    buyer_nickname: buyer?.nickname ?? '',
    buyer_avatar: buyer?.avatar ?? '',
    buyer_email: buyer?.email ?? '',
    buyer_message: order.buyerMessage,
    seller_note: '',
    status: order.status,
    order_type: 'NORMAL',
    create_time: order.createdAt,
    update_time: order.updatedAt,
    ...times(order),
    ...limits(order),
    cancel_order_sla_time: order.createdAt + 2 * day,
    ...(order.cancelledAt === null
      ? {}
      : { cancel_reason: order.cancelReason, cancellation_initiator: cancellation?.role ?? 'SYSTEM' }),
    ...(cancellation?.role === 'BUYER' ? { request_cancel_time: cancellation.createdAt } : {}),
    shipping_type: 'TIKTOK',
    fulfillment_type: 'FULFILLMENT_BY_SELLER',
    delivery_type: 'HOME_DELIVERY',
    delivery_option_id: '7091146663229654785',
    delivery_option_name: 'Standard Shipping',
    shipping_provider: first?.carrier.name ?? '',
    shipping_provider_id: first?.carrier.id ?? '',
    tracking_number: first?.trackingNumber ?? '',
    packages: parcelIds.map((id) => ({ id })),
    payment: moneyOf(store, order),
    payment_method_name: order.isCashOnDelivery ? 'Cash on delivery' : 'Visa credit card',
    ...(order.status === 'UNPAID' || order.status === 'ON_HOLD'
      ? {}
      : { recipient_address: maskedAddress(order.recipient) }),
    line_items: order.lines.map((line) => presentLine(store, order, line)),
    is_cod: order.isCashOnDelivery,
    is_sample_order: false,
    is_replacement_order: false,
    is_exchange_order: false,
    is_buyer_request_cancel: hasOpenCancellation(store, order),
    is_on_hold_order: order.status === 'ON_HOLD',
    has_updated_recipient_address: false,
  }
}

/** What has happened; nothing stands where it hasn't. */
function times(order: Order) {
  return Object.fromEntries(
    Object.entries({
      paid_time: order.paidAt,
      rts_time: order.readyToShipAt,
      collection_time: order.collectedAt,
      delivery_time: order.deliveredAt,
      cancel_time: order.cancelledAt,
    }).filter(([, at]) => at !== null),
  )
}

/** The `_sla` ones measure the seller, the `_due` ones cancel by themselves; none of them is a forecast. */
function limits(order: Order) {
  const from = order.paidAt
  if (from === null) return {}
  return {
    rts_sla_time: from + 2 * day,
    tts_sla_time: from + 3 * day,
    delivery_sla_time: from + 9 * day,
    delivery_option_required_delivery_time: from + 8 * day,
    shipping_due_time: from + 7 * day,
    collection_due_time: from + 10 * day,
    delivery_due_time: from + 45 * day,
  }
}
