import { sql, statement } from '../../platform/db/index.ts'
import type { Keys } from './keys.ts'

export type CustomerOfShop = {
  readonly organizationId: string
  readonly shopId: string
  readonly customerId: string
}

/** Whose orders these are, as far as they have written. Keys are those of orders. */
export const findCustomersOfOrders = statement(
  'customers.findCustomersOfOrders',
  (p: Keys) => sql<CustomerOfShop>`
    select distinct i.organization_id as "organizationId", i.shop_id as "shopId", i.customer_id as "customerId"
      from unnest(${p.organizationIds}::uuid[], ${p.channelIds}::uuid[], ${p.externalIds}::text[])
             as changed (organization_id, channel_id, external_id)
      join orders o on o.organization_id = changed.organization_id and o.channel_id = changed.channel_id
                   and o.external_id = changed.external_id
      join identities i on i.organization_id = o.organization_id and i.channel_id = o.channel_id
                       and i.buyer_external_id = o.buyer_external_id`,
)

/** Whose parcels these are. Keys are those of parcels. */
export const findCustomersOfParcels = statement(
  'customers.findCustomersOfParcels',
  (p: Keys) => sql<CustomerOfShop>`
    select distinct i.organization_id as "organizationId", i.shop_id as "shopId", i.customer_id as "customerId"
      from unnest(${p.organizationIds}::uuid[], ${p.channelIds}::uuid[], ${p.externalIds}::text[])
             as changed (organization_id, channel_id, external_id)
      join order_lines l on l.organization_id = changed.organization_id and l.channel_id = changed.channel_id
                        and l.parcel_external_id = changed.external_id
      join orders o on o.organization_id = l.organization_id and o.id = l.order_id
      join identities i on i.organization_id = o.organization_id and i.channel_id = o.channel_id
                       and i.buyer_external_id = o.buyer_external_id`,
)
