import { sql, statement } from '../../platform/db/index.ts'

export type IdentityKey = {
  readonly organizationId: string
  readonly channelId: string
  readonly externalId: string
}

export type NewIdentity = IdentityKey & {
  readonly shopId: string
  readonly displayName: string
  readonly identityId: string
  readonly customerId: string
  readonly at: number
}

export type IdentityRow = IdentityKey & { identityId: string; customerId: string }

export const findIdentities = statement(
  'customers.findIdentities',
  (p: { keys: readonly IdentityKey[] }) => sql<IdentityRow>`
    select i.organization_id as "organizationId", i.channel_id as "channelId", i.external_id as "externalId",
           i.id as "identityId", i.customer_id as "customerId"
      from unnest(
        ${p.keys.map((key) => key.organizationId)}::uuid[],
        ${p.keys.map((key) => key.channelId)}::uuid[],
        ${p.keys.map((key) => key.externalId)}::text[]) as asked (organization_id, channel_id, external_id)
      join identities i on i.organization_id = asked.organization_id and i.channel_id = asked.channel_id
                       and i.external_id = asked.external_id`,
)

/** One statement, so that no customer is left without an identity when another process was faster with the same one. */
export const insertIdentities = statement(
  'customers.insertIdentities',
  (p: { identities: readonly NewIdentity[] }) => sql`
    with added as (
      select * from unnest(
        ${p.identities.map((identity) => identity.organizationId)}::uuid[],
        ${p.identities.map((identity) => identity.identityId)}::uuid[],
        ${p.identities.map((identity) => identity.shopId)}::uuid[],
        ${p.identities.map((identity) => identity.channelId)}::uuid[],
        ${p.identities.map((identity) => identity.customerId)}::uuid[],
        ${p.identities.map((identity) => identity.externalId)}::text[],
        ${p.identities.map((identity) => identity.displayName)}::text[],
        ${p.identities.map((identity) => new Date(identity.at))}::timestamptz[])
      as a (organization_id, id, shop_id, channel_id, customer_id, external_id, display_name, at)
    ), inserted as (
      insert into identities (organization_id, id, shop_id, channel_id, customer_id, external_id, display_name, created_at)
      select * from added
      on conflict do nothing
      returning organization_id, customer_id, display_name, created_at
    )
    insert into customers (organization_id, id, name, created_at)
    select organization_id, customer_id, display_name, created_at from inserted`,
)
