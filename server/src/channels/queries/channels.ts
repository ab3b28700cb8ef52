import type { ChannelKind } from '@quaydesk/contract'
import { sql, statement } from '../../platform/db/index.ts'

export type ChannelConfig = {
  /** Of web chat: pages that may embed it. */
  readonly allowedOrigins: readonly string[]
  /** Of a connected shop: what every call for it needs. */
  readonly platform?: Readonly<Record<string, string>>
}

export type ChannelRow = {
  organizationId: string
  id: string
  shopId: string
  kind: ChannelKind
  name: string
  config: ChannelConfig
  /** The platform's id of the shop, and what it stands on; null where nobody has to authorize anything. */
  externalId: string | null
  authorizationId: string | null
  lastInboundAt: Date | null
  lastOutboundAt: Date | null
  reactionErrors: number
  disabledAt: Date | null
  version: number
  createdAt: Date
}

/** What a channel needs to know of itself and its shop to serve whoever writes on it. */
export type OpenChannel = {
  organizationId: string
  id: string
  shopId: string
  kind: ChannelKind
  config: ChannelConfig
  disabledAt: Date | null
  shopName: string
  languages: string[]
  /** Of a connected shop: the platform's id of it, and the app by whose secret the platform signs. */
  externalId: string | null
  app: { readonly id: string; readonly appKey: string; readonly sealedSecret: string } | null
}

/** By the id alone, which the public page carries; the organization comes out of it. */
export const findOpenChannel = statement(
  'channels.findOpenChannel',
  (p: { id: string }) => sql<OpenChannel>`
    select c.organization_id as "organizationId", c.id, c.shop_id as "shopId", c.kind, c.config,
           c.disabled_at as "disabledAt", s.name as "shopName", s.languages, c.external_id as "externalId",
           case when p.id is not null
                then json_build_object('id', p.id, 'appKey', p.app_key, 'sealedSecret', p.sealed_secret) end as app
      from channels c
      join shops s on s.organization_id = c.organization_id and s.id = c.shop_id
      left join channel_authorizations a on a.organization_id = c.organization_id and a.id = c.authorization_id
      left join channel_apps p on p.organization_id = a.organization_id and p.id = a.app_id
     where c.id = ${p.id}`,
)

export const listChannels = statement(
  'channels.listChannels',
  (p: { organizationId: string }) => sql<ChannelRow>`
    select organization_id as "organizationId", id, shop_id as "shopId", kind, name, config,
           external_id as "externalId", authorization_id as "authorizationId", last_inbound_at as "lastInboundAt", last_outbound_at as "lastOutboundAt",
           reaction_errors as "reactionErrors", disabled_at as "disabledAt", version, created_at as "createdAt"
      from channels
     where organization_id = ${p.organizationId}
     order by created_at, id
     limit 1000`,
)

export const findChannel = statement(
  'channels.findChannel',
  (p: { organizationId: string; id: string }) => sql<ChannelRow>`
    select organization_id as "organizationId", id, shop_id as "shopId", kind, name, config,
           external_id as "externalId", authorization_id as "authorizationId", last_inbound_at as "lastInboundAt", last_outbound_at as "lastOutboundAt",
           reaction_errors as "reactionErrors", disabled_at as "disabledAt", version, created_at as "createdAt"
      from channels
     where organization_id = ${p.organizationId} and id = ${p.id}`,
)

export const findFirstChat = statement(
  'channels.findFirstChat',
  () => sql<{ id: string }>`
    select id from channels where kind = 'web-chat' and disabled_at is null order by created_at, id limit 1`,
)

export const insertChannel = statement(
  'channels.insertChannel',
  (p: {
    organizationId: string
    id: string
    shopId: string
    kind: ChannelKind
    name: string
    config: string
    at: Date
  }) => sql`
    insert into channels (organization_id, id, shop_id, kind, name, config, created_at)
    values (${p.organizationId}, ${p.id}, ${p.shopId}, ${p.kind}, ${p.name}, ${p.config}::jsonb, ${p.at})`,
)

/** No row: another version stands there, or nothing. */
export const updateChannel = statement(
  'channels.updateChannel',
  (p: {
    organizationId: string
    id: string
    version: number
    name: string
    config: string
    disabledAt: Date | null
  }) => sql`
    update channels
       set name = ${p.name}, config = ${p.config}::jsonb, disabled_at = ${p.disabledAt}, version = version + 1
     where organization_id = ${p.organizationId} and id = ${p.id} and version = ${p.version}`,
)

/** A few seconds are near enough for a light, and spare the row a write per message. */
export const touchInbound = statement(
  'channels.touchInbound',
  (p: { organizationIds: readonly string[]; channelIds: readonly string[]; at: Date; unless: Date }) => sql`
    update channels c set last_inbound_at = ${p.at}
      from unnest(${p.organizationIds}::uuid[], ${p.channelIds}::uuid[]) as t (organization_id, id)
     where c.organization_id = t.organization_id and c.id = t.id
       and (c.last_inbound_at is null or c.last_inbound_at < ${p.unless})`,
)

export const touchOutbound = statement(
  'channels.touchOutbound',
  (p: { organizationId: string; channelId: string; at: Date; unless: Date }) => sql`
    update channels set last_outbound_at = ${p.at}
     where organization_id = ${p.organizationId} and id = ${p.channelId}
       and (last_outbound_at is null or last_outbound_at < ${p.unless})`,
)

export const countReactionErrors = statement(
  'channels.countReactionErrors',
  (p: { organizationId: string; channelId: string; errors: number }) => sql`
    update channels set reaction_errors = reaction_errors + ${p.errors}
     where organization_id = ${p.organizationId} and id = ${p.channelId}`,
)
