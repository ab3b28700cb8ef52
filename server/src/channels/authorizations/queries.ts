import type { ChannelKind, PlatformRegion } from '@quaydesk/contract'
import { sql, statement } from '../../platform/db/index.ts'
import type { ChannelConfig } from '../queries/channels.ts'

/** One at a time per organization: who looks first and writes then must not be overtaken. */
export const lockConnections = statement(
  'channels.lockConnections',
  (p: { organizationId: string }) => sql<{ locked: unknown }>`
    select pg_advisory_xact_lock(hashtextextended('channel connections ' || ${p.organizationId}, 0)) as locked`,
)

export type AppRow = {
  organizationId: string
  id: string
  kind: ChannelKind
  environment: 'live' | 'sandbox'
  region: PlatformRegion
  appKey: string
  serviceId: string
  sealedSecret: string
  createdAt: Date
}

/** An app key that is registered again gets the new secret and service id: that is how a seller replaces them. */
export const saveApp = statement(
  'channels.saveApp',
  (p: Omit<AppRow, 'createdAt'> & { memberId: string; at: Date }) => sql<{ id: string }>`
    insert into channel_apps (organization_id, id, kind, environment, region, app_key, service_id, sealed_secret, created_by, created_at)
    values (${p.organizationId}, ${p.id}, ${p.kind}, ${p.environment}, ${p.region}, ${p.appKey}, ${p.serviceId}, ${p.sealedSecret},
            ${p.memberId}, ${p.at})
    on conflict (organization_id, id) do update
      set region = excluded.region, service_id = excluded.service_id, sealed_secret = excluded.sealed_secret
    returning id`,
)

export const findAppByKey = statement(
  'channels.findAppByKey',
  (p: { organizationId: string; kind: ChannelKind; environment: string; appKey: string }) => sql<{
    id: string
  }>`
    select id from channel_apps
     where organization_id = ${p.organizationId} and kind = ${p.kind} and environment = ${p.environment} and app_key = ${p.appKey}`,
)

export const listApps = statement(
  'channels.listApps',
  (p: { organizationId: string }) => sql<AppRow>`
    select organization_id as "organizationId", id, kind, environment, region, app_key as "appKey", service_id as "serviceId",
           sealed_secret as "sealedSecret", created_at as "createdAt"
      from channel_apps
     where organization_id = ${p.organizationId}
     order by created_at, id
     limit 100`,
)

export const findApp = statement(
  'channels.findApp',
  (p: { organizationId: string; id: string }) => sql<AppRow>`
    select organization_id as "organizationId", id, kind, environment, region, app_key as "appKey", service_id as "serviceId",
           sealed_secret as "sealedSecret", created_at as "createdAt"
      from channel_apps
     where organization_id = ${p.organizationId} and id = ${p.id}`,
)

export const insertRequest = statement(
  'channels.insertAuthorizationRequest',
  (p: {
    organizationId: string
    stateHash: Buffer
    appId: string
    memberId: string
    at: Date
    expiresAt: Date
  }) => sql`
    insert into authorization_requests (organization_id, state_hash, app_id, member_id, created_at, expires_at)
    values (${p.organizationId}, ${p.stateHash}, ${p.appId}, ${p.memberId}, ${p.at}, ${p.expiresAt})`,
)

/** No row: unknown, used, too old, or given to somebody else. */
export const useRequest = statement(
  'channels.useAuthorizationRequest',
  (p: { organizationId: string; stateHash: Buffer; memberId: string; at: Date }) => sql<{ appId: string }>`
    update authorization_requests set used_at = ${p.at}
     where organization_id = ${p.organizationId} and state_hash = ${p.stateHash} and member_id = ${p.memberId}
       and used_at is null and expires_at > ${p.at}
    returning app_id as "appId"`,
)

/** The platform was not reached: the code is still good, and so is the link. */
export const releaseRequest = statement(
  'channels.releaseAuthorizationRequest',
  (p: { organizationId: string; stateHash: Buffer }) => sql`
    update authorization_requests set used_at = null
     where organization_id = ${p.organizationId} and state_hash = ${p.stateHash}`,
)

export const dropOldRequests = statement(
  'channels.dropOldAuthorizationRequests',
  (p: { organizationId: string; before: Date }) => sql`
    delete from authorization_requests where organization_id = ${p.organizationId} and expires_at < ${p.before}`,
)

export type AuthorizationRow = {
  organizationId: string
  id: string
  appId: string
  accountId: string
  sellerName: string
  region: string
  grantedScopes: string[]
  sealedAccessToken: string
  sealedRefreshToken: string
  accessExpiresAt: Date
  refreshExpiresAt: Date
  state: 'active' | 'expired' | 'revoked'
  endsAt: Date | null
  refreshAttempts: number
  refreshError: string | null
  connectedAt: Date
}

export const findAuthorizationOf = statement(
  'channels.findAuthorizationOf',
  (p: { organizationId: string; appId: string; accountId: string }) => sql<{ id: string }>`
    select id from channel_authorizations
     where organization_id = ${p.organizationId} and app_id = ${p.appId} and account_id = ${p.accountId}`,
)

/** A seller who authorizes again keeps the row, and with it the channels that hang on it. */
export const saveAuthorization = statement(
  'channels.saveAuthorization',
  (
    p: Omit<AuthorizationRow, 'state' | 'endsAt' | 'refreshAttempts' | 'refreshError'> & {
      memberId: string
      refreshDueAt: Date
    },
  ) => sql`
    insert into channel_authorizations (organization_id, id, app_id, account_id, seller_name, region, granted_scopes,
      sealed_access_token, sealed_refresh_token, access_expires_at, refresh_expires_at, state, refresh_due_at, connected_by, connected_at)
    values (${p.organizationId}, ${p.id}, ${p.appId}, ${p.accountId}, ${p.sellerName}, ${p.region}, ${p.grantedScopes},
      ${p.sealedAccessToken}, ${p.sealedRefreshToken}, ${p.accessExpiresAt}, ${p.refreshExpiresAt}, 'active', ${p.refreshDueAt},
      ${p.memberId}, ${p.connectedAt})
    on conflict (organization_id, id) do update
      set seller_name = excluded.seller_name, region = excluded.region, granted_scopes = excluded.granted_scopes,
          sealed_access_token = excluded.sealed_access_token, sealed_refresh_token = excluded.sealed_refresh_token,
          access_expires_at = excluded.access_expires_at, refresh_expires_at = excluded.refresh_expires_at, state = 'active',
          refresh_due_at = excluded.refresh_due_at, refresh_claimed_until = null, refresh_attempts = 0, refresh_error = null,
          ends_at = null,
          connected_by = excluded.connected_by, connected_at = excluded.connected_at, version = channel_authorizations.version + 1`,
)

export const listAuthorizations = statement(
  'channels.listAuthorizations',
  (p: { organizationId: string }) => sql<AuthorizationRow>`
    select organization_id as "organizationId", id, app_id as "appId", account_id as "accountId", seller_name as "sellerName", region,
           granted_scopes as "grantedScopes", sealed_access_token as "sealedAccessToken", sealed_refresh_token as "sealedRefreshToken",
           access_expires_at as "accessExpiresAt", refresh_expires_at as "refreshExpiresAt", state, ends_at as "endsAt",
           refresh_attempts as "refreshAttempts", refresh_error as "refreshError", connected_at as "connectedAt"
      from channel_authorizations
     where organization_id = ${p.organizationId}
     order by connected_at desc, id
     limit 1000`,
)

export const findAuthorization = statement(
  'channels.findAuthorization',
  (p: { organizationId: string; id: string }) => sql<AuthorizationRow>`
    select organization_id as "organizationId", id, app_id as "appId", account_id as "accountId", seller_name as "sellerName", region,
           granted_scopes as "grantedScopes", sealed_access_token as "sealedAccessToken", sealed_refresh_token as "sealedRefreshToken",
           access_expires_at as "accessExpiresAt", refresh_expires_at as "refreshExpiresAt", state, ends_at as "endsAt",
           refresh_attempts as "refreshAttempts", refresh_error as "refreshError", connected_at as "connectedAt"
      from channel_authorizations
     where organization_id = ${p.organizationId} and id = ${p.id}`,
)

/** Who dies with it in hand leaves it due again when the claim runs out. */
export const claimDueRefresh = statement(
  'channels.claimDueRefresh',
  (p: { now: Date; until: Date }) => sql<{ organizationId: string; id: string }>`
    update channel_authorizations a set refresh_claimed_until = ${p.until}
      from (select organization_id, id from channel_authorizations
             where refresh_due_at <= ${p.now} and (refresh_claimed_until is null or refresh_claimed_until <= ${p.now})
             order by refresh_due_at limit 1 for update skip locked) due
     where a.organization_id = due.organization_id and a.id = due.id
    returning a.organization_id as "organizationId", a.id`,
)

/** For a token that the platform refuses before its time; no row while somebody else is at it, or in the pause after a failure. */
export const claimRefresh = statement(
  'channels.claimRefresh',
  (p: { organizationId: string; id: string; now: Date; until: Date }) => sql<{ id: string }>`
    update channel_authorizations set refresh_claimed_until = ${p.until}
     where organization_id = ${p.organizationId} and id = ${p.id} and state = 'active'
       and (refresh_claimed_until is null or refresh_claimed_until <= ${p.now})
       and (refresh_attempts = 0 or refresh_due_at <= ${p.now})
    returning id`,
)

/** No row: the seller authorized anew meanwhile, or somebody whose claim came after ours was faster. What he got stands. */
export const saveTokens = statement(
  'channels.saveTokens',
  (p: {
    organizationId: string
    id: string
    /** The sealed refresh token that was exchanged. */
    exchanged: string
    sealedAccessToken: string
    sealedRefreshToken: string
    accessExpiresAt: Date
    refreshExpiresAt: Date
    refreshDueAt: Date
  }) => sql`
    update channel_authorizations
       set sealed_access_token = ${p.sealedAccessToken}, sealed_refresh_token = ${p.sealedRefreshToken},
           access_expires_at = ${p.accessExpiresAt}, refresh_expires_at = ${p.refreshExpiresAt}, refresh_due_at = ${p.refreshDueAt},
           refresh_claimed_until = null, refresh_attempts = 0, refresh_error = null, version = version + 1
     where organization_id = ${p.organizationId} and id = ${p.id} and sealed_refresh_token = ${p.exchanged}`,
)

export const postponeRefresh = statement(
  'channels.postponeRefresh',
  (p: { organizationId: string; id: string; exchanged: string; refreshDueAt: Date; error: string }) => sql`
    update channel_authorizations
       set refresh_due_at = ${p.refreshDueAt}, refresh_claimed_until = null, refresh_attempts = refresh_attempts + 1,
           refresh_error = ${p.error}
     where organization_id = ${p.organizationId} and id = ${p.id} and state = 'active' and sealed_refresh_token = ${p.exchanged}`,
)

/** No row: another refresh token stands there by now. */
export const expireAuthorization = statement(
  'channels.expireAuthorization',
  (p: { organizationId: string; id: string; exchanged: string }) => sql`
    update channel_authorizations set state = 'expired', refresh_due_at = null, refresh_claimed_until = null, version = version + 1
     where organization_id = ${p.organizationId} and id = ${p.id} and state = 'active' and sealed_refresh_token = ${p.exchanged}`,
)

/** What was said before the seller authorized anew is about an authorization that is no more: platforms repeat their calls for hours. */
export const revokeAuthorization = statement(
  'channels.revokeAuthorization',
  (p: { organizationId: string; id: string; saidAt: Date }) => sql`
    update channel_authorizations set state = 'revoked', refresh_due_at = null, version = version + 1
     where organization_id = ${p.organizationId} and id = ${p.id} and state <> 'revoked' and connected_at <= ${p.saidAt}`,
)

/** The platform's own warning. */
export const announceEnd = statement(
  'channels.announceEnd',
  (p: { organizationId: string; id: string; endsAt: Date; saidAt: Date }) => sql`
    update channel_authorizations set ends_at = ${p.endsAt}, version = version + 1
     where organization_id = ${p.organizationId} and id = ${p.id} and ends_at is distinct from ${p.endsAt}
       and connected_at <= ${p.saidAt}`,
)

/** Channels that stand on an authorization. */
export const listShopsOf = statement(
  'channels.listShopsOfAuthorization',
  (p: { organizationId: string; authorizationId: string }) => sql<{
    id: string
    shopId: string
    externalId: string
    disabledAt: Date | null
  }>`
    select id, shop_id as "shopId", external_id as "externalId", disabled_at as "disabledAt"
      from channels
     where organization_id = ${p.organizationId} and authorization_id = ${p.authorizationId}
     limit 1000`,
)

export const findConnectedShop = statement(
  'channels.findConnectedShop',
  (p: { organizationId: string; kind: ChannelKind; externalId: string }) => sql<{
    id: string
    shopId: string
    disabledAt: Date | null
  }>`
    select id, shop_id as "shopId", disabled_at as "disabledAt" from channels
     where organization_id = ${p.organizationId} and kind = ${p.kind} and external_id = ${p.externalId}`,
)

export const insertConnectedShop = statement(
  'channels.insertConnectedShop',
  (p: {
    organizationId: string
    id: string
    shopId: string
    kind: ChannelKind
    name: string
    externalId: string
    authorizationId: string
    config: string
    at: Date
  }) => sql`
    insert into channels (organization_id, id, shop_id, kind, name, external_id, authorization_id, config, created_at)
    values (${p.organizationId}, ${p.id}, ${p.shopId}, ${p.kind}, ${p.name}, ${p.externalId}, ${p.authorizationId},
            ${p.config}::jsonb, ${p.at})`,
)

/** Connected again: the same channel, with its history, under the new authorization. */
export const reconnectShop = statement(
  'channels.reconnectShop',
  (p: { organizationId: string; id: string; authorizationId: string; config: string }) => sql`
    update channels
       set authorization_id = ${p.authorizationId}, config = ${p.config}::jsonb, disabled_at = null, version = version + 1
     where organization_id = ${p.organizationId} and id = ${p.id}`,
)

export type ChannelAccountRow = {
  organizationId: string
  disabledAt: Date | null
  config: ChannelConfig
  app: Pick<AppRow, 'id' | 'environment' | 'region' | 'appKey' | 'serviceId' | 'sealedSecret'>
  authorization: Pick<AuthorizationRow, 'id' | 'state' | 'sealedAccessToken' | 'sealedRefreshToken'>
}

/** By the channel's id alone, as a message on its way out names it. */
export const findChannelAccount = statement(
  'channels.findChannelAccount',
  (p: { channelId: string }) => sql<ChannelAccountRow>`
    select c.organization_id as "organizationId", c.disabled_at as "disabledAt", c.config,
           json_build_object('id', p.id, 'environment', p.environment, 'region', p.region, 'appKey', p.app_key,
                             'serviceId', p.service_id, 'sealedSecret', p.sealed_secret) as app,
           json_build_object('id', a.id, 'state', a.state, 'sealedAccessToken', a.sealed_access_token,
                             'sealedRefreshToken', a.sealed_refresh_token) as authorization
      from channels c
      join channel_authorizations a on a.organization_id = c.organization_id and a.id = c.authorization_id
      join channel_apps p on p.organization_id = a.organization_id and p.id = a.app_id
     where c.id = ${p.channelId}`,
)

export const findAuthorizationOfChannel = statement(
  'channels.findAuthorizationOfChannel',
  (p: { organizationId: string; channelId: string }) => sql<{ id: string }>`
    select authorization_id as id from channels
     where organization_id = ${p.organizationId} and id = ${p.channelId} and authorization_id is not null`,
)
