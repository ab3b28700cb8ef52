import type { ChannelKind } from '@quaydesk/contract'
import { sql, statement } from '../../platform/db/index.ts'

type OfCustomer = { organizationId: string; id: string }

export const findCustomer = statement(
  'inbox.findCustomer',
  (p: OfCustomer) => sql<{ id: string; name: string; language: string | null; createdAt: Date }>`
    select c.id, c.name, coalesce(c.language, (
             select v.language from conversations v
              where v.organization_id = c.organization_id and v.customer_id = c.id and v.language is not null
              order by v.last_message_at desc limit 1)) as language, c.created_at as "createdAt"
      from customers c
     where c.organization_id = ${p.organizationId} and c.id = ${p.id}`,
)

export const listIdentities = statement(
  'inbox.listIdentities',
  (p: OfCustomer) => sql<{
    id: string
    channelId: string
    channelKind: ChannelKind
    displayName: string
    avatarUrl: string | null
    externalId: string
    awaited: boolean
  }>`
    select i.id, i.channel_id as "channelId", ch.kind as "channelKind", i.display_name as "displayName",
           i.avatar_url as "avatarUrl", i.external_id as "externalId",
           ch.kind <> 'web-chat' and i.buyer_external_id is null as awaited
      from identities i
      join channels ch on ch.organization_id = i.organization_id and ch.id = i.channel_id
     where i.organization_id = ${p.organizationId} and i.customer_id = ${p.id}
     order by i.created_at
     limit 100`,
)

export const listCustomerSessions = statement(
  'inbox.listCustomerSessions',
  (p: OfCustomer & { limit: number }) => sql<{
    id: string
    conversationId: string
    channelId: string
    startedAt: Date
    closedAt: Date | null
    text: string
  }>`
    select s.id, s.conversation_id as "conversationId", s.channel_id as "channelId", s.started_at as "startedAt",
           s.closed_at as "closedAt", m.text
      from sessions s
      join messages m on m.organization_id = s.organization_id and m.id = s.first_message_id
     where s.organization_id = ${p.organizationId} and s.customer_id = ${p.id}
     order by s.started_at desc
     limit ${p.limit}`,
)

/** A newer version of the rows that bear a customer's name; taken in the order in which messages lock conversations. */
export const touchConversationsOfCustomers = statement(
  'inbox.touchConversationsOfCustomers',
  (p: { organizationIds: readonly string[]; customerIds: readonly string[] }) => sql<{
    organizationId: string
    shopId: string
    conversationId: string
  }>`
    with named as (
      select c.organization_id, c.id
        from unnest(${p.organizationIds}::uuid[], ${p.customerIds}::uuid[]) as renamed (organization_id, customer_id)
        join conversations c on c.organization_id = renamed.organization_id and c.customer_id = renamed.customer_id
       order by c.id
         for no key update of c
    )
    update conversations c set version = c.version + 1
      from named
     where c.organization_id = named.organization_id and c.id = named.id
    returning c.organization_id as "organizationId", c.shop_id as "shopId", c.id as "conversationId"`,
)
