import type { ChannelApp, ChannelAuthorization, PlatformShop } from '@quaydesk/contract'
import type { OfferedShop } from './commands/read-authorization.ts'
import type { AppRow, AuthorizationRow } from './queries.ts'

export const presentApp = ({
  id,
  kind,
  environment,
  region,
  appKey,
  serviceId,
  createdAt,
}: AppRow): ChannelApp => ({
  id,
  kind,
  environment,
  region,
  appKey,
  serviceId,
  createdAt: createdAt.toISOString(),
})

/** @param needed the scopes without which channels of this kind can't work */
export function presentAuthorization(
  row: AuthorizationRow,
  { id: appId, kind, environment }: AppRow,
  needed: readonly string[],
): ChannelAuthorization {
  const endsAt = row.endsAt ?? row.refreshExpiresAt
  return {
    id: row.id,
    appId,
    kind,
    environment,
    sellerName: row.sellerName,
    region: row.region,
    state: row.state,
    endsAt: endsAt.toISOString(),
    missingScopes: needed.filter((scope) => !row.grantedScopes.includes(scope)),
    trouble: row.refreshError,
    connectedAt: row.connectedAt.toISOString(),
  }
}

export const presentShop = ({ externalId, name, region, channelId, shopId }: OfferedShop): PlatformShop => ({
  externalId,
  name,
  region,
  channelId,
  shopId,
})
