import type { ReturnKind, ReturnStatus } from '@quaydesk/contract'
import { sql, statement } from '../../platform/db/index.ts'
import type { OrderSum, ReturnSum } from '../customer-value.ts'

type OfCustomer = { organizationId: string; customerId: string }

/** A customer's buyers, each once, however many of his identities are the same one. */
const buyersOf = (p: OfCustomer) => sql`
  select distinct organization_id, channel_id, buyer_external_id from identities
   where organization_id = ${p.organizationId} and customer_id = ${p.customerId} and buyer_external_id is not null`

/** The newest orders that count for a customer's value. Named columns only: the total's currency is the order's. */
const countedOrders = (p: OfCustomer & { most: number }) => sql`
  select o.organization_id, o.channel_id, o.external_id, o.currency, o.total, o.placed_at
    from (${buyersOf(p)}) b
   cross join lateral (
     select * from orders
      where organization_id = b.organization_id and channel_id = b.channel_id
        and buyer_external_id = b.buyer_external_id and kind = 'usual' and status <> 'cancelled'
        and (paid_at is not null or cash_on_delivery)
      order by placed_at desc, id desc
      limit ${p.most}) o`

export const sumOrders = statement(
  'customers.sumOrders',
  (p: OfCustomer & { most: number }) => sql<OrderSum>`
    select o.currency, count(*) as orders, sum(o.total) as spent,
           count(*) filter (where exists (
             select 1 from returns r
              where r.organization_id = o.organization_id and r.channel_id = o.channel_id
                and r.order_external_id = o.external_id and r.kind <> 'cancellation'
                and r.status not in ('rejected', 'withdrawn'))) as "sentBack",
           min(o.placed_at) as "firstAt", max(o.placed_at) as "lastAt"
      from (${countedOrders(p)}) o
     group by o.currency`,
)

/** A cancelled part is no return, but its money went back. */
export const sumReturns = statement(
  'customers.sumReturns',
  (p: OfCustomer & { most: number }) => sql<ReturnSum>`
    select r.currency,
           count(*) filter (where r.kind <> 'cancellation' and r.status not in ('rejected', 'withdrawn')) as returns,
           coalesce(sum(r.refund) filter (where r.status = 'completed'), 0) as refunded
      from (${countedOrders(p)}) o
      join returns r on r.organization_id = o.organization_id and r.channel_id = o.channel_id
                    and r.order_external_id = o.external_id
     group by r.currency`,
)

export type ReturnRow = {
  id: string
  channelId: string
  externalId: string
  orderId: string
  kind: ReturnKind
  status: ReturnStatus
  platformStatus: string
  reason: string | null
  reasonText: string | null
  currency: string | null
  refund: string | null
  trackingNumber: string | null
  carrier: string | null
  actByAt: Date | null
  action: string | null
  requestedAt: Date
  changedAt: Date
}

export const listCustomerReturns = statement(
  'customers.listCustomerReturns',
  (p: OfCustomer & { limit: number }) => sql<ReturnRow>`
    select r.id, r.channel_id as "channelId", r.external_id as "externalId", r.order_external_id as "orderId", r.kind,
           r.status, r.platform_status as "platformStatus", r.reason, r.reason_text as "reasonText", r.currency, r.refund,
           r.tracking_number as "trackingNumber", r.carrier, r.act_by_at as "actByAt", r.action,
           r.requested_at as "requestedAt", r.platform_updated_at as "changedAt"
      from (${buyersOf(p)}) b
      join orders o on o.organization_id = b.organization_id and o.channel_id = b.channel_id
                   and o.buyer_external_id = b.buyer_external_id
      join returns r on r.organization_id = o.organization_id and r.channel_id = o.channel_id
                    and r.order_external_id = o.external_id
     order by r.requested_at desc, r.id desc
     limit ${p.limit}`,
)

export type ReviewRow = {
  id: string
  channelId: string
  externalId: string
  orderId: string | null
  productId: string
  productName: string | null
  stars: number
  title: string | null
  text: string
  writtenAt: Date
}

export const listCustomerReviews = statement(
  'customers.listCustomerReviews',
  (p: OfCustomer & { limit: number }) => sql<ReviewRow>`
    select r.id, r.channel_id as "channelId", r.external_id as "externalId", r.order_external_id as "orderId",
           r.product_external_id as "productId", (
             select p.name from products p
              where p.organization_id = r.organization_id and p.channel_id = r.channel_id
                and p.external_id = r.product_external_id) as "productName",
           r.stars, r.title, r.text, r.written_at as "writtenAt"
      from (${buyersOf(p)}) b
      join orders o on o.organization_id = b.organization_id and o.channel_id = b.channel_id
                   and o.buyer_external_id = b.buyer_external_id
      join reviews r on r.organization_id = o.organization_id and r.channel_id = o.channel_id
                    and r.order_external_id = o.external_id
     order by r.written_at desc, r.id desc
     limit ${p.limit}`,
)

/** To know that he is there and may be seen, before anything that hangs on him is read. */
export const findCustomerId = statement(
  'customers.findCustomerId',
  (p: OfCustomer) => sql<{ id: string }>`
    select id from customers where organization_id = ${p.organizationId} and id = ${p.customerId}`,
)

/** What a platform's contact rules ask of an identity. */
export const findBuyerStanding = statement(
  'customers.findBuyerStanding',
  (p: { organizationId: string; identityId: string }) => sql<{
    lastOrderAt: Date | null
    hasReturn: boolean
  }>`
    select (select o.placed_at from orders o
             where o.organization_id = i.organization_id and o.channel_id = i.channel_id
               and o.buyer_external_id = i.buyer_external_id
             order by o.placed_at desc limit 1) as "lastOrderAt",
           exists (
             select 1 from orders o
               join returns r on r.organization_id = o.organization_id and r.channel_id = o.channel_id
                             and r.order_external_id = o.external_id
              where o.organization_id = i.organization_id and o.channel_id = i.channel_id
                and o.buyer_external_id = i.buyer_external_id and r.kind <> 'cancellation') as "hasReturn"
      from identities i
     where i.organization_id = ${p.organizationId} and i.id = ${p.identityId}`,
)
