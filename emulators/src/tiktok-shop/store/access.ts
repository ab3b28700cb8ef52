import { randomBytes } from 'node:crypto'
import { ApiProblem } from '../api-problem.ts'
import type { App, Grant, Seller } from './access-model.ts'
import type { Shop } from './chat-model.ts'
import { type Store, secondsNow } from './store.ts'
import { readToken, type TokenFacts, writeToken } from './token-text.ts'

const day = 86_400
const codeSeconds = 30 * 60

/** The seller says yes: a code of 30 minutes and one use. */
export function grantAccess(store: Store, app: App, seller: Seller): string {
  const grant = remembered(store, app, seller)
  const now = secondsNow(store)
  grant.scopes = [...app.scopes]
  grant.refreshExpiresAt = now + store.settings.refreshTokenDays * day
  if (grant.revokedAt !== null) {
    grant.revokedAt = null
    grant.accessFrom = grant.refreshFrom = newSerial(store)
  }
  const code = `ROW_${randomBytes(24).toString('base64url')}`
  store.codes.set(code, { grantId: grant.id, expiresAt: now + codeSeconds, usedAt: null })
  return code
}

/** @throws ApiProblem 36004004 for a code that is unknown, used or too old */
export function redeemCode(store: Store, app: App, code: string): Grant {
  const known = store.codes.get(code)
  const grant = known && store.grants.get(known.grantId)
  const now = secondsNow(store)
  if (!known || !grant || grant.appKey !== app.appKey || known.usedAt !== null || known.expiresAt < now)
    throw new ApiProblem(36004004)
  known.usedAt = now
  return grant
}

/** @throws ApiProblem 36004001 for a refresh token that is foreign, too old or taken back */
export function redeemRefreshToken(store: Store, app: App, token: string): Grant {
  const grant = liveGrant(store, app, token, 'refresh')
  if (!grant) throw new ApiProblem(36004001)
  if (store.settings.refreshTokenOnce) grant.refreshFrom = newSerial(store)
  return grant
}

/** A pair of tokens with absolute times of expiry. Older ones live on until theirs. */
export function issueTokens(store: Store, grant: Grant) {
  const app = store.apps.get(grant.appKey)
  const seller = store.sellers.get(grant.sellerId)
  if (!app || !seller) throw new Error(`The grant ${grant.id} has lost its app or seller.`)
  const accessExpiresAt = secondsNow(store) + store.settings.accessTokenDays * day
  const write = (use: TokenFacts['use'], expiresAt: number) =>
    writeToken(seller.baseRegion, app.appSecret, {
      use,
      sellerId: seller.id,
      expiresAt,
      serial: newSerial(store),
    })
  return {
    access_token: write('access', accessExpiresAt),
    access_token_expire_in: accessExpiresAt,
    refresh_token: write('refresh', grant.refreshExpiresAt),
    refresh_token_expire_in: grant.refreshExpiresAt,
    open_id: seller.openId,
    seller_name: seller.name,
    seller_base_region: seller.baseRegion,
    user_type: 0,
    granted_scopes: grant.scopes,
  }
}

/** Null for an access token that is foreign, too old or taken back. */
export const grantOfAccessToken = (store: Store, app: App, token: string): Grant | null =>
  liveGrant(store, app, token, 'access')

/** As if every access token had run out now; refresh tokens stay good. */
export function expireAccessTokens(store: Store): void {
  for (const grant of store.grants.values()) grant.accessFrom = newSerial(store)
}

export const shopsOfSeller = (store: Store, sellerId: string): Shop[] =>
  [...store.shops.values()].filter((shop) => shop.sellerId === sellerId)

function liveGrant(store: Store, app: App, token: string, use: TokenFacts['use']): Grant | null {
  const facts = readToken(app.appSecret, token)
  const seller = facts && store.sellers.get(facts.sellerId)
  if (!facts || !seller || facts.use !== use || facts.expiresAt <= secondsNow(store)) return null
  const grant = remembered(store, app, seller)
  if (grant.revokedAt !== null) return null
  return facts.serial < (use === 'access' ? grant.accessFrom : grant.refreshFrom) ? null : grant
}

/** Grows with time and with every token, so that "made before" has an answer within a millisecond too. */
function newSerial(store: Store): number {
  store.tokenSerial = Math.max(store.tokenSerial + 1, store.clock.now())
  return store.tokenSerial
}

/** A sealed token proves a grant, so one that a restart has forgotten is taken up again. */
function remembered(store: Store, app: App, seller: Seller): Grant {
  const id = `${app.appKey}:${seller.id}`
  const known = store.grants.get(id)
  if (known) return known
  const now = secondsNow(store)
  const grant: Grant = {
    id,
    appKey: app.appKey,
    sellerId: seller.id,
    grantedAt: now,
    scopes: [...app.scopes],
    refreshExpiresAt: now + store.settings.refreshTokenDays * day,
    revokedAt: null,
    accessFrom: 0,
    refreshFrom: 0,
  }
  store.grants.set(id, grant)
  return grant
}
