import type { ChannelKind, OrderKind, OrderStatus, ParcelStatus } from '@quaydesk/contract'
import { sql, statement } from '../../platform/db/index.ts'

export type OrderRow = {
  id: string
  version: number
  shopId: string
  channelId: string
  channelKind: ChannelKind
  externalId: string
  kind: OrderKind
  status: OrderStatus
  platformStatus: string
  placedAt: Date
  paidAt: Date | null
  packedAt: Date | null
  shippedAt: Date | null
  deliveredAt: Date | null
  cancelledAt: Date | null
  cancelReason: string | null
  cancelRequestedAt: Date | null
  shipByAt: Date | null
  deliverByAt: Date | null
  currency: string
  total: string
  cashOnDelivery: boolean
  buyerNote: string | null
  sellerNote: string | null
  destination: string | null
  deliveryOption: string | null
}

/** `o` is the order, `ch` its channel. When the platform cancels by itself is not among them: nobody may take it for an arrival. */
const orderColumns = sql`
  o.id, o.version, o.shop_id as "shopId", o.channel_id as "channelId", ch.kind as "channelKind",
  o.external_id as "externalId", o.kind, o.status, o.platform_status as "platformStatus", o.placed_at as "placedAt",
  o.paid_at as "paidAt", o.packed_at as "packedAt", o.shipped_at as "shippedAt", o.delivered_at as "deliveredAt",
  o.cancelled_at as "cancelledAt", o.cancel_reason as "cancelReason", o.cancel_requested_at as "cancelRequestedAt",
  o.ship_by_at as "shipByAt", o.deliver_by_at as "deliverByAt", o.currency, o.total,
  o.cash_on_delivery as "cashOnDelivery", o.buyer_note as "buyerNote", o.seller_note as "sellerNote", o.destination,
  o.delivery_option as "deliveryOption"`

type Page = { organizationId: string; afterAt: Date | null; afterId: string | null; limit: number }

/** Newest first, over all identities of a customer: a page of each, then the newest of these. */
export const listCustomerOrders = statement(
  'customers.listCustomerOrders',
  (p: Page & { customerId: string }) => sql<OrderRow>`
    select ${orderColumns}
      from (select distinct organization_id, channel_id, buyer_external_id from identities
             where organization_id = ${p.organizationId} and customer_id = ${p.customerId}
               and buyer_external_id is not null) b
     cross join lateral (
       select * from orders
        where organization_id = b.organization_id and channel_id = b.channel_id
          and buyer_external_id = b.buyer_external_id
          and (${p.afterAt}::timestamptz is null or (placed_at, id) < (${p.afterAt}, ${p.afterId}::uuid))
        order by placed_at desc, id desc
        limit ${p.limit}) o
      join channels ch on ch.organization_id = o.organization_id and ch.id = o.channel_id
     order by o.placed_at desc, o.id desc
     limit ${p.limit}`,
)

/** Newest first, of one identity alone: what can be spoken of on its channel. */
export const listIdentityOrders = statement(
  'customers.listIdentityOrders',
  (p: Page & { identityId: string }) => sql<OrderRow>`
    select ${orderColumns}
      from identities b
      join orders o on o.organization_id = b.organization_id and o.channel_id = b.channel_id
                   and o.buyer_external_id = b.buyer_external_id
      join channels ch on ch.organization_id = o.organization_id and ch.id = o.channel_id
     where b.organization_id = ${p.organizationId} and b.id = ${p.identityId}
       and (${p.afterAt}::timestamptz is null or (o.placed_at, o.id) < (${p.afterAt}, ${p.afterId}::uuid))
     order by o.placed_at desc, o.id desc
     limit ${p.limit}`,
)

/** No row: there is none of this number, or it is another buyer's. */
export const findIdentityOrder = statement(
  'customers.findIdentityOrder',
  (p: { organizationId: string; identityId: string; externalId: string }) => sql<OrderRow>`
    select ${orderColumns}
      from identities b
      join orders o on o.organization_id = b.organization_id and o.channel_id = b.channel_id
                   and o.buyer_external_id = b.buyer_external_id
      join channels ch on ch.organization_id = o.organization_id and ch.id = o.channel_id
     where b.organization_id = ${p.organizationId} and b.id = ${p.identityId} and o.external_id = ${p.externalId}`,
)

/** By the numbers that cards and messages name; in any order. */
export const findOrdersByNumber = statement(
  'customers.findOrdersByNumber',
  (p: {
    organizationId: string
    channelIds: readonly string[]
    externalIds: readonly string[]
  }) => sql<OrderRow>`
    select ${orderColumns}
      from unnest(${p.channelIds}::uuid[], ${p.externalIds}::text[]) as asked (channel_id, external_id)
      join orders o on o.organization_id = ${p.organizationId} and o.channel_id = asked.channel_id
                   and o.external_id = asked.external_id
      join channels ch on ch.organization_id = o.organization_id and ch.id = o.channel_id`,
)

export type LineRow = {
  orderId: string
  channelId: string
  productId: string
  skuId: string | null
  name: string
  variant: string | null
  sellerSku: string | null
  pictureUrl: string | null
  quantity: number
  currency: string | null
  price: string | null
  parcelId: string | null
  cancelled: boolean
}

export const findLines = statement(
  'customers.findLines',
  (p: { organizationId: string; orderIds: readonly string[] }) => sql<LineRow>`
    select l.order_id as "orderId", l.channel_id as "channelId", l.product_external_id as "productId",
           l.sku_external_id as "skuId", l.name, l.variant, l.seller_sku as "sellerSku", l.picture_url as "pictureUrl",
           l.quantity, l.currency, l.price, l.parcel_external_id as "parcelId", l.cancelled
      from order_lines l
     where l.organization_id = ${p.organizationId} and l.order_id = any(${p.orderIds}::uuid[])
     order by l.order_id, l.line`,
)

export type ParcelRow = {
  channelId: string
  externalId: string
  status: ParcelStatus | null
  carrier: string | null
  trackingNumber: string | null
  lastMileTrackingNumber: string | null
  estimateFromAt: Date | null
  estimateToAt: Date | null
  /** Newest first; instants as they travel in JSON. */
  events: { at: string; text: string }[]
}

/** All that is known of parcels that lines name, also of those of which there is only a forecast or a report. */
export const findParcels = statement(
  'customers.findParcels',
  (p: {
    organizationId: string
    channelIds: readonly string[]
    externalIds: readonly string[]
    mostEvents: number
  }) => sql<ParcelRow>`
    select asked.channel_id as "channelId", asked.external_id as "externalId", r.status, r.carrier,
           r.tracking_number as "trackingNumber", r.last_mile_tracking_number as "lastMileTrackingNumber",
           e.from_at as "estimateFromAt", e.to_at as "estimateToAt",
           coalesce((
             select jsonb_agg(jsonb_build_object('at', newest.at, 'text', newest.text) order by newest.at desc, newest.text)
               from (select v.at, v.text from parcel_events v
                      where v.organization_id = ${p.organizationId} and v.channel_id = asked.channel_id
                        and v.parcel_external_id = asked.external_id
                      order by v.at desc, v.text
                      limit ${p.mostEvents}) newest), '[]') as events
      from unnest(${p.channelIds}::uuid[], ${p.externalIds}::text[]) as asked (channel_id, external_id)
      left join parcels r on r.organization_id = ${p.organizationId} and r.channel_id = asked.channel_id
                         and r.external_id = asked.external_id
      left join parcel_estimates e on e.organization_id = ${p.organizationId} and e.channel_id = asked.channel_id
                                  and e.parcel_external_id = asked.external_id`,
)
