import type { ApiRoute, ShopCall } from '../api-call.ts'
import { ApiProblem } from '../api-problem.ts'
import { insideTimes, timeKey } from '../filters.ts'
import { pageOf, sortOrder } from '../paging.ts'
import { orderOf, parcelsOf } from '../store/parcels.ts'
import type { Store } from '../store/store.ts'
import type { Parcel } from '../store/trade-model.ts'
import { maskedAddress } from './orders/masked-address.ts'

const problem = 25000001

export const fulfillmentRoutes: readonly ApiRoute[] = [
  {
    method: 'GET',
    path: '/fulfillment/202309/orders/{order_id}/tracking',
    scope: 'seller.logistics',
    cipher: 'required',
    support: 'supported',
    note: 'latest first is assumed',
    handle: ({ store, shop, params }) => {
      const order = store.orders.get(params.order_id ?? '')
      if (order?.shopId !== shop.id) throw new ApiProblem(10002014)
      const events = parcelsOf(store, order).flatMap((parcel) => parcel.events)
      return {
        tracking: events
          .sort((one, other) => other.at - one.at)
          .map((event) => ({ description: event.description, update_time_millis: event.at * 1000 })),
      }
    },
  },
  {
    method: 'POST',
    path: '/fulfillment/202309/packages/search',
    scope: 'seller.fulfillment.basic',
    cipher: 'required',
    support: 'supported',
    handle: (call) => {
      const status = call.body.package_status
      const timely = insideTimes(call, problem)
      const found = ownParcels(call).filter(
        (parcel) => timely(parcel) && (status === undefined || parcel.status === status),
      )
      const order = sortOrder(call, 'DESC', problem)
      const page = pageOf(call, found, timeKey(call), { order, to: 50, code: problem })
      return {
        packages: page.rows.map((parcel) => ({
          id: parcel.id,
          status: parcel.status,
          create_time: parcel.createdAt,
          update_time: parcel.updatedAt,
          tracking_number: parcel.trackingNumber,
          shipping_provider_id: parcel.carrier.id,
          shipping_provider_name: parcel.carrier.name,
          ...contentsOf(call.store, parcel),
        })),
        next_page_token: page.next_page_token,
        total_count: found.length,
      }
    },
  },
  {
    method: 'GET',
    path: '/fulfillment/202309/packages/{package_id}',
    scope: 'seller.fulfillment.basic',
    cipher: 'required',
    support: 'partial',
    note: 'no sizes, weights, insurance or pick-up times',
    handle: (call) => {
      const parcel = ownParcels(call).find((one) => one.id === call.params.package_id)
      if (!parcel) throw new ApiProblem(21008111)
      return presentParcel(call.store, parcel)
    },
  },
]

const ownParcels = ({ store, shop }: ShopCall): Parcel[] =>
  [...store.parcels.values()].filter((parcel) => store.orders.get(parcel.orderId)?.shopId === shop.id)

function contentsOf(store: Store, parcel: Parcel) {
  const lines = orderOf(store, parcel).lines.filter((line) => line.parcelId === parcel.id)
  return { order_line_item_ids: lines.map((line) => line.id), orders: [{ id: parcel.orderId }] }
}

function presentParcel(store: Store, parcel: Parcel) {
  const order = orderOf(store, parcel)
  const contents = contentsOf(store, parcel)
  const { district_info: _, first_name: __, last_name: ___, ...address } = maskedAddress(order.recipient)
  return {
    package_id: parcel.id,
    package_status: parcel.status,
    create_time: parcel.createdAt,
    update_time: parcel.updatedAt,
    tracking_number: parcel.trackingNumber,
    shipping_provider_id: parcel.carrier.id,
    shipping_provider_name: parcel.carrier.name,
    delivery_option_id: '7091146663229654785',
    delivery_option_name: 'Standard Shipping',
    shipping_type: 'TIKTOK',
    handover_method: 'DROP_OFF',
    split_and_combine_tag: parcelsOf(store, order).length > 1 ? 'SPLIT' : 'DEFAULT',
    note_tag: order.buyerMessage === '' ? 'BUYER_UNNOTED' : 'BUYER_NOTED',
    has_multi_skus: contents.order_line_item_ids.length > 1,
    recipient_address: address,
    ...contents,
  }
}
