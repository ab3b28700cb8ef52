import { requestCancellation, settleCancellation } from '../../store/cancellations.ts'
import { madeUpRecipient } from '../../store/made-up-recipient.ts'
import { payOrder, placeOrder, releaseOrder } from '../../store/orders.ts'
import { collectParcel, deliverParcel, parcelsOf, shipOrder, track } from '../../store/parcels.ts'
import { skuById } from '../../store/products.ts'
import { requestReturn } from '../../store/returns.ts'
import type { Order } from '../../store/trade-model.ts'
import {
  BadWish,
  buyerOfPath,
  type ControlCall,
  type ControlRoute,
  optionalText,
  wantedShop,
  wantedText,
} from './control-route.ts'

/** What happens to an order, by the word of its address. */
const steps: Readonly<Record<string, (call: ControlCall, order: Order) => unknown>> = {
  pay: ({ store }, order) => payOrder(store, order),
  release: ({ store }, order) => releaseOrder(store, order),
  ship: (call, order) => shipOrder(call.store, order, lineIdsOf(call)),
  collect: ({ store }, order) => {
    for (const parcel of parcelsOf(store, order))
      if (parcel.status === 'PROCESSING') collectParcel(store, parcel)
  },
  track: (call, order) => {
    const description = wantedText(call, 'description')
    for (const parcel of parcelsOf(call.store, order)) track(call.store, parcel, description)
  },
  deliver: ({ store }, order) => {
    for (const parcel of parcelsOf(store, order))
      if (parcel.status !== 'COMPLETED') deliverParcel(store, parcel)
  },
  cancel: (call, order) => {
    const role = call.body.role ?? 'BUYER'
    if (role !== 'BUYER' && role !== 'SELLER' && role !== 'SYSTEM')
      throw new BadWish('role must be BUYER, SELLER or SYSTEM.')
    const reasonText = optionalText(call, 'reason') ?? 'No longer needed'
    const asked = requestCancellation(call.store, order, {
      role,
      reason: 'ecom_cancel_reason_sample',
      reasonText,
    })
    if (!asked) throw new BadWish('It is too late to cancel.')
  },
  'settle-cancellation': ({ store, body }, order) => {
    const open = [...store.cancellations.values()].find(
      (one) => one.orderId === order.id && one.status === 'CANCELLATION_REQUEST_PENDING',
    )
    if (!open) throw new BadWish('No cancellation is asked for.')
    settleCancellation(store, open, body.agreed !== false)
  },
  return: (call, order) => {
    const type = call.body.type ?? 'RETURN_AND_REFUND'
    if (type !== 'REFUND' && type !== 'RETURN_AND_REFUND' && type !== 'REPLACEMENT')
      throw new BadWish('type must be REFUND, RETURN_AND_REFUND or REPLACEMENT.')
    const reasonText = optionalText(call, 'reason') ?? 'Too small'
    const lineIds = lineIdsOf(call)
    const wish = { type, reason: 'ecom_return_reason_sample', reasonText } as const
    const asked = requestReturn(call.store, order, lineIds ? { ...wish, lineIds } : wish)
    if (!asked) throw new BadWish('Nothing of this order may be sent back.')
  },
}

export const tradeRoutes: readonly ControlRoute[] = [
  {
    method: 'POST',
    path: '/_play/buyers/{userId}/orders',
    does: 'orders { shopId?, skuIds, paid?, buyerMessage?, isCashOnDelivery? }; paid false leaves it unpaid',
    handle: (call) => {
      const { skuIds } = call.body
      if (!Array.isArray(skuIds) || skuIds.length === 0)
        throw new BadWish('skuIds must name what is ordered.')
      const skus = skuIds.map((id) => {
        const sku = skuById(call.store, String(id))
        if (!sku) throw new BadWish(`There is no SKU ${id}.`)
        return sku
      })
      const shop = wantedShop(call)
      const buyer = buyerOfPath(call)
      const order = placeOrder(call.store, {
        shop,
        buyer,
        skus,
        recipient: madeUpRecipient(buyer.nickname, shop.region),
        buyerMessage: optionalText(call, 'buyerMessage') ?? '',
        isCashOnDelivery: call.body.isCashOnDelivery === true,
      })
      if (call.body.paid !== false) payOrder(call.store, order)
      return order
    },
  },
  {
    method: 'POST',
    path: '/_play/orders/{orderId}/{step}',
    does: `lets something happen to an order: ${Object.keys(steps).join(', ')}; { lineIds? } for ship and return, { description } for track, { role?, reason? } for cancel, { type?, reason? } for return`,
    handle: (call) => {
      const order = call.store.orders.get(call.params.orderId ?? '')
      const step = steps[call.params.step ?? '']
      if (!order) throw new BadWish(`There is no order ${call.params.orderId}.`)
      if (!step) throw new BadWish(`A step is one of ${Object.keys(steps).join(', ')}.`)
      step(call, order)
      return order
    },
  },
]

function lineIdsOf(call: ControlCall): string[] | undefined {
  const { lineIds } = call.body
  return Array.isArray(lineIds) ? lineIds.map(String) : undefined
}
