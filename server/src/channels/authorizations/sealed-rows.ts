import type { Sealer } from '../../platform/crypto.ts'
import type { AppCredentials, Grant } from './authorizer.ts'
import type { AppRow, AuthorizationRow } from './queries.ts'

type SealedApp = Pick<AppRow, 'id' | 'environment' | 'region' | 'appKey' | 'serviceId' | 'sealedSecret'>
type SealedTokens = Pick<AuthorizationRow, 'id' | 'sealedAccessToken' | 'sealedRefreshToken'>

/** Each secret is sealed for its own row and use, so that none opens in another's place. */
const secretOf = (appId: string) => `app ${appId}`
const accessOf = (id: string) => `access ${id}`
const refreshOf = (id: string) => `refresh ${id}`

export const sealAppSecret = (sealer: Sealer, appId: string, secret: string) =>
  sealer.seal(secret, secretOf(appId))

/** The secret alone, by which the platform signs what it sends. @throws Unsealable */
export const openAppSecret = (sealer: Sealer, app: Pick<SealedApp, 'id' | 'sealedSecret'>) =>
  sealer.open(app.sealedSecret, secretOf(app.id))

/** @throws Unsealable */
export function openApp(sealer: Sealer, row: SealedApp): AppCredentials {
  const { environment, region, appKey, serviceId } = row
  return {
    environment,
    region,
    appKey,
    serviceId,
    appSecret: openAppSecret(sealer, row),
  }
}

export const sealTokens = (sealer: Sealer, id: string, grant: Grant) => ({
  sealedAccessToken: sealer.seal(grant.accessToken, accessOf(id)),
  sealedRefreshToken: sealer.seal(grant.refreshToken, refreshOf(id)),
  accessExpiresAt: new Date(grant.accessExpiresAt),
  refreshExpiresAt: new Date(grant.refreshExpiresAt),
})

/** @throws Unsealable */
export const openTokens = (sealer: Sealer, row: SealedTokens) => ({
  accessToken: sealer.open(row.sealedAccessToken, accessOf(row.id)),
  refreshToken: sealer.open(row.sealedRefreshToken, refreshOf(row.id)),
})
