import { namedId } from '../../core/identifiers.ts'
import { addBuyer } from '../store/buyers.ts'
import { requestCancellation } from '../store/cancellations.ts'
import type { Shop } from '../store/chat-model.ts'
import { completeOrder, payOrder, placeOrder, releaseOrder } from '../store/orders.ts'
import { collectParcel, deliverParcel, shipOrder, track } from '../store/parcels.ts'
import { moveReturn, requestReturn } from '../store/returns.ts'
import { type Store, secondsNow } from '../store/store.ts'
import type { Order, Product, Sku } from '../store/trade-model.ts'
import type { OrderStory, SampleBuyer, SampleOrder } from './sample-orders.ts'

const hour = 3_600
const day = 24 * hour

/** A buyer of the sample shops with all that he ever ordered. */
export function seedBuyer(store: Store, shop: Shop, products: readonly Product[], sample: SampleBuyer): void {
  const buyer = addBuyer(store, sample.nickname)
  const [name, phone, street, city, state, postalCode] = sample.recipient
  for (const [place, wanted] of sample.orders.entries()) {
    const placedAt = secondsNow(store) - wanted.daysAgo * day - 20 * 60
    const order = placeOrder(
      store,
      {
        id: `57${namedId('order', shop.id, sample.nickname, String(place)).slice(3)}`,
        shop,
        buyer,
        skus: wanted.items.map(([product, variant]) => skuAt(products, product, variant)),
        recipient: { name, phone, street, city, state, postalCode, regionCode: shop.region },
        ...(wanted.buyerMessage === undefined ? {} : { buyerMessage: wanted.buyerMessage }),
      },
      placedAt,
    )
    tell(store, order, wanted)
  }
}

function skuAt(products: readonly Product[], product: number, variant: number): Sku {
  const sku = products[product]?.skus[variant]
  if (!sku) throw new Error(`The sample shop has no product ${product} with a variant ${variant}.`)
  return sku
}

/** Lives an order's story, each step at its own time in the past. */
function tell(store: Store, order: Order, { story }: SampleOrder): void {
  const after = (days: number) => order.createdAt + Math.round(days * day)
  if (story === 'unpaid') return
  if (story === 'cancelled unpaid') {
    cancel(store, order, 'SYSTEM', after(2))
    return
  }
  payOrder(store, order, order.createdAt + 300)
  if (story === 'on hold') return
  releaseOrder(store, order, order.createdAt + 300 + hour)
  if (story === 'to ship') return
  if (story === 'cancelled by buyer') {
    cancel(store, order, 'SELLER', after(0.8))
    return
  }
  if (story === 'wants to cancel') {
    cancel(store, order, 'BUYER', after(0.5))
    return
  }
  const lines = story === 'partly shipped' ? order.lines.slice(0, 1) : order.lines
  const parcel = shipOrder(
    store,
    order,
    lines.map((line) => line.id),
    after(1),
  )
  if (story === 'packed' || story === 'partly shipped') return
  collectParcel(store, parcel, after(1.6))
  track(store, parcel, 'Arrived at a sorting centre.', after(2.3))
  if (story === 'stuck') {
    track(store, parcel, 'Held: the address is incomplete.', after(4))
    return
  }
  if (story === 'on its way') {
    track(store, parcel, 'Left the sorting centre.', after(2.9))
    return
  }
  deliverParcel(store, parcel, after(5))
  if (story === 'complete') {
    completeOrder(store, order, after(35))
    return
  }
  tellReturn(store, order, story, after)
}

const wishes = {
  'return asked': ['RETURN_AND_REFUND', 'ecom_return_reason_too_small', 'Too small'],
  'return shipped': ['RETURN_AND_REFUND', 'ecom_return_reason_not_as_described', 'Not as described'],
  'return refused': ['RETURN_AND_REFUND', 'ecom_return_reason_no_need', 'No longer needed'],
  refunded: ['REFUND', 'ecom_return_reason_damaged', 'Arrived damaged'],
} as const

function tellReturn(store: Store, order: Order, story: OrderStory, after: (days: number) => number): void {
  if (
    story !== 'return asked' &&
    story !== 'return shipped' &&
    story !== 'return refused' &&
    story !== 'refunded'
  )
    return
  const [type, reason, reasonText] = wishes[story]
  const asked = requestReturn(store, order, { type, reason, reasonText }, after(7))
  if (!asked) throw new Error(`The sample order ${order.id} can't be sent back.`)
  if (story === 'return refused')
    moveReturn(store, asked, 'REFUND_OR_RETURN_REQUEST_REJECT', 'SELLER', 'Worn.', after(8))
  if (story === 'return shipped') {
    moveReturn(store, asked, 'AWAITING_BUYER_SHIP', 'SELLER', '', after(8))
    moveReturn(store, asked, 'BUYER_SHIPPED_ITEM', 'BUYER', '', after(10))
  }
  if (story === 'refunded')
    moveReturn(store, asked, 'RETURN_OR_REFUND_REQUEST_COMPLETE', 'SELLER', '', after(8))
}

function cancel(store: Store, order: Order, role: 'BUYER' | 'SELLER' | 'SYSTEM', at: number): void {
  const reasonText = role === 'SYSTEM' ? 'Not paid in time' : 'No longer needed'
  requestCancellation(store, order, { role, reason: 'ecom_cancel_reason_sample', reasonText }, at)
}
