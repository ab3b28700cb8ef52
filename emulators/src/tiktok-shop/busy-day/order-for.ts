import type { Random } from '../../core/random.ts'
import type { Buyer, Shop } from '../store/chat-model.ts'
import { madeUpRecipient } from '../store/made-up-recipient.ts'
import { payOrder, placeOrder, releaseOrder } from '../store/orders.ts'
import { collectParcel, deliverParcel, shipOrder, track } from '../store/parcels.ts'
import { type Store, secondsNow } from '../store/store.ts'
import type { Order, Sku } from '../store/trade-model.ts'
import type { Kind } from './kinds.ts'

const day = 86_400
type Progress = 'paid' | 'shipped' | 'delivered'

/** How far the order has come about which somebody asks this; who asks before buying has none. */
const progressOf: Readonly<Record<Kind, readonly (Progress | null)[]>> = {
  'ship-when': ['paid'],
  return: ['delivered'],
  size: [null],
  wordless: ['delivered', 'delivered', 'shipped', null],
  'follow-up': ['paid'],
  coupon: [null],
  complaint: ['delivered', 'delivered', 'shipped'],
  'parcel-where': ['shipped'],
  'small-talk': [null],
  other: [null, 'paid'],
}

/** An order of the past days that fits the question, or none where the buyer is still looking. */
export function orderFor(
  store: Store,
  shop: Shop,
  buyer: Buyer,
  sku: Sku,
  random: Random,
  kind: Kind,
): Order | null {
  const choices = progressOf[kind]
  const progress = choices[random.between(0, choices.length - 1)] ?? null
  if (progress === null) return null
  const ago = (from: number, to: number) =>
    secondsNow(store) - Math.floor((from + random.next() * (to - from)) * day)
  const placedAt = progress === 'paid' ? ago(0.2, 2) : progress === 'shipped' ? ago(4, 9) : ago(8, 20)
  const order = placeOrder(
    store,
    { shop, buyer, skus: [sku], recipient: madeUpRecipient(buyer.nickname, shop.region) },
    placedAt,
  )
  payOrder(store, order, placedAt + 240)
  releaseOrder(store, order, placedAt + 240 + 3_600)
  if (progress === 'paid') return order
  const parcel = shipOrder(store, order, undefined, placedAt + day)
  collectParcel(store, parcel, placedAt + 1.5 * day)
  track(store, parcel, 'Arrived at a sorting centre.', placedAt + 2.5 * day)
  if (progress === 'delivered') deliverParcel(store, parcel, placedAt + 5 * day)
  return order
}
