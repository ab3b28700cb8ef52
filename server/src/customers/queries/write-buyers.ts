import { sql, statement } from '../../platform/db/index.ts'
import type { Keys } from './keys.ts'

export type KnownBuyer = {
  readonly organizationId: string
  readonly channelId: string
  readonly externalId: string
  readonly identityId: string
  readonly shopId: string
  readonly customerId: string
  readonly displayName: string
  readonly buyerExternalId: string | null
  readonly avatarUrl: string | null
  readonly readAt: Date | null
}

export const lockBuyers = statement(
  'customers.lockBuyers',
  (p: Keys) => sql<KnownBuyer>`
    select i.organization_id as "organizationId", i.channel_id as "channelId", i.external_id as "externalId",
           i.id as "identityId", i.shop_id as "shopId", i.customer_id as "customerId", i.display_name as "displayName",
           i.buyer_external_id as "buyerExternalId", i.avatar_url as "avatarUrl", i.facts_read_at as "readAt"
      from unnest(${p.organizationIds}::uuid[], ${p.channelIds}::uuid[], ${p.externalIds}::text[])
             with ordinality as asked (organization_id, channel_id, external_id, place)
      join identities i on i.organization_id = asked.organization_id and i.channel_id = asked.channel_id
                       and i.external_id = asked.external_id
     order by asked.place
       for update of i`,
)

export type BuyerColumns = {
  readonly organization_id: string
  readonly id: string
  readonly buyer_external_id: string
  readonly display_name: string
  readonly avatar_url: string | null
  readonly facts_read_at: string
}

export const updateBuyers = statement(
  'customers.updateBuyers',
  (p: { buyers: readonly BuyerColumns[] }) => sql`
    update identities i
       set buyer_external_id = said.buyer_external_id, display_name = said.display_name, avatar_url = said.avatar_url,
           facts_read_at = said.facts_read_at
      from jsonb_populate_recordset(null::identities, ${JSON.stringify(p.buyers)}::jsonb) said
     where i.organization_id = said.organization_id and i.id = said.id`,
)

/** Customers who bear the name that their identity had until now; a name that people gave stays. */
export const renameCustomers = statement(
  'customers.renameCustomers',
  (p: {
    organizationIds: readonly string[]
    customerIds: readonly string[]
    before: readonly string[]
    after: readonly string[]
  }) => sql<{ organizationId: string; customerId: string }>`
    update customers c
       set name = renamed.after, version = c.version + 1
      from unnest(${p.organizationIds}::uuid[], ${p.customerIds}::uuid[], ${p.before}::text[], ${p.after}::text[])
             as renamed (organization_id, customer_id, before, after)
     where c.organization_id = renamed.organization_id and c.id = renamed.customer_id and c.name = renamed.before
    returning c.organization_id as "organizationId", c.id as "customerId"`,
)
