import { sql, statement } from '../../platform/db/index.ts'
import type { OrderColumns } from '../order-row.ts'
import type { Keys, Written } from './keys.ts'

export type NewOrder = Omit<OrderColumns, 'lines'> & { readonly id: string }
type LineColumns = OrderColumns['lines'][number]
export type NewLine = LineColumns & {
  readonly organization_id: string
  readonly order_id: string
  readonly shop_id: string
  readonly channel_id: string
}

/** Holds the orders that are there until the end of the transaction, and says what they say. */
export const lockOrders = statement(
  'customers.lockOrders',
  (p: Keys) => sql<Written>`
    select o.organization_id as "organizationId", o.channel_id as "channelId", o.external_id as "externalId", o.id, o.digest
      from unnest(${p.organizationIds}::uuid[], ${p.channelIds}::uuid[], ${p.externalIds}::text[])
             with ordinality as asked (organization_id, channel_id, external_id, place)
      join orders o on o.organization_id = asked.organization_id and o.channel_id = asked.channel_id
                   and o.external_id = asked.external_id
     order by asked.place
       for update of o`,
)

/** Writes what is later than what is there, and returns only that. */
export const upsertOrders = statement(
  'customers.upsertOrders',
  (p: { orders: readonly NewOrder[] }) => sql<Written>`
    insert into orders as o (organization_id, id, shop_id, channel_id, external_id, buyer_external_id, buyer_name, kind, status,
           platform_status, placed_at, paid_at, packed_at, shipped_at, delivered_at, cancelled_at, cancel_reason,
           cancel_requested_at, ship_by_at, deliver_by_at, auto_cancel_at, currency, total, shipping_fee, cash_on_delivery,
           buyer_note, seller_note, destination, delivery_option, platform_updated_at, read_at, digest)
    select organization_id, id, shop_id, channel_id, external_id, buyer_external_id, buyer_name, kind, status,
           platform_status, placed_at, paid_at, packed_at, shipped_at, delivered_at, cancelled_at, cancel_reason,
           cancel_requested_at, ship_by_at, deliver_by_at, auto_cancel_at, currency, total, shipping_fee, cash_on_delivery,
           buyer_note, seller_note, destination, delivery_option, platform_updated_at, read_at, digest
      from jsonb_populate_recordset(null::orders, ${JSON.stringify(p.orders)}::jsonb)
        on conflict (organization_id, channel_id, external_id) do update set
           shop_id = excluded.shop_id, buyer_external_id = excluded.buyer_external_id, buyer_name = excluded.buyer_name,
           kind = excluded.kind, status = excluded.status, platform_status = excluded.platform_status,
           placed_at = excluded.placed_at, paid_at = excluded.paid_at, packed_at = excluded.packed_at,
           shipped_at = excluded.shipped_at, delivered_at = excluded.delivered_at, cancelled_at = excluded.cancelled_at,
           cancel_reason = excluded.cancel_reason, cancel_requested_at = excluded.cancel_requested_at,
           ship_by_at = excluded.ship_by_at, deliver_by_at = excluded.deliver_by_at,
           auto_cancel_at = excluded.auto_cancel_at, currency = excluded.currency, total = excluded.total,
           shipping_fee = excluded.shipping_fee, cash_on_delivery = excluded.cash_on_delivery,
           buyer_note = excluded.buyer_note, seller_note = excluded.seller_note, destination = excluded.destination,
           delivery_option = excluded.delivery_option, platform_updated_at = excluded.platform_updated_at,
           read_at = excluded.read_at, digest = excluded.digest, version = o.version + 1
     where (excluded.platform_updated_at, excluded.read_at) > (o.platform_updated_at, o.read_at) and o.erased_at is null
    returning o.organization_id as "organizationId", o.channel_id as "channelId", o.external_id as "externalId", o.id, o.digest`,
)

export const deleteLines = statement(
  'customers.deleteLines',
  (p: { organizationIds: readonly string[]; orderIds: readonly string[] }) => sql`
    delete from order_lines l
     using unnest(${p.organizationIds}::uuid[], ${p.orderIds}::uuid[]) as changed (organization_id, order_id)
     where l.organization_id = changed.organization_id and l.order_id = changed.order_id`,
)

export const insertLines = statement(
  'customers.insertLines',
  (p: { lines: readonly NewLine[] }) => sql`
    insert into order_lines (organization_id, order_id, line, shop_id, channel_id, external_id, product_external_id,
           sku_external_id, name, variant, seller_sku, picture_url, quantity, currency, price, parcel_external_id, cancelled)
    select organization_id, order_id, line, shop_id, channel_id, external_id, product_external_id,
           sku_external_id, name, variant, seller_sku, picture_url, quantity, currency, price, parcel_external_id, cancelled
      from jsonb_populate_recordset(null::order_lines, ${JSON.stringify(p.lines)}::jsonb)`,
)
