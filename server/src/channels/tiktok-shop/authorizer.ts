import { z } from 'zod'
import type { Clock } from '../../platform/clock.ts'
import type { AppCredentials, Authorizer } from '../authorizations/authorizer.ts'
import { Unauthorised } from '../errors.ts'
import type { TiktokShopAccount } from './accounts.ts'
import type { TiktokShopClient } from './client.ts'
import { endpoints } from './endpoints.ts'
import { hostsOf, type TiktokShopHosts } from './hosts.ts'
import { fetchTokens } from './tokens.ts'

/** Chat, and what stands beside it: orders, parcels, returns, products. */
const scopes = [
  'seller.customer_service',
  'seller.order.info',
  'seller.fulfillment.basic',
  'seller.logistics',
  'seller.return_refund.basic',
  'seller.product.basic',
]

const Shops = z.object({
  shops: z
    .array(
      z.object({
        id: z.string().min(1),
        name: z.string().catch(''),
        region: z.string().catch(''),
        seller_type: z.string().catch(''),
        cipher: z.string().min(1),
      }),
    )
    .nullish(),
})

/** How sellers of TikTok Shop let us in (guide "Authorization", 202407). */
export function createTiktokShopAuthorizer({
  client,
  clock,
  hosts,
}: {
  readonly client: TiktokShopClient
  readonly clock: Clock
  readonly hosts: TiktokShopHosts
}): Authorizer {
  const grant = (app: AppCredentials, wanted: Parameters<typeof fetchTokens>[2], signal: AbortSignal) =>
    fetchTokens(hostsOf(hosts, app).auth, app, wanted, { now: clock.now(), signal })
  return {
    kind: 'tiktok-shop',
    scopes,
    linkOf: (app, state) =>
      `${hostsOf(hosts, app).authorize}?${new URLSearchParams({ service_id: app.serviceId, state })}`,
    exchange: (app, code, signal) => grant(app, { grant_type: 'authorized_code', auth_code: code }, signal),
    refresh: (app, refreshToken, signal) =>
      grant(app, { grant_type: 'refresh_token', refresh_token: refreshToken }, signal),
    shops: async (app, accessToken, signal) => {
      const { shops } = await client.call(
        passingAccount(hostsOf(hosts, app).api, app, accessToken),
        { method: 'GET', path: endpoints.shops, data: Shops, purpose: 'read', ofSeller: true },
        signal,
      )
      return (shops ?? []).map(({ id, name, region, seller_type, cipher }) => ({
        externalId: id,
        name,
        region,
        config: { cipher, sellerType: seller_type },
      }))
    },
  }
}

/** While there is no channel yet: nothing renews its token, and no day is there to count in. */
const passingAccount = (
  apiUrl: string,
  { appKey, appSecret }: AppCredentials,
  accessToken: string,
): TiktokShopAccount => ({
  apiUrl,
  region: null,
  credentials: async () => ({ appKey, appSecret, accessToken, cipher: null }),
  refresh: async () => {
    throw new Unauthorised('The token is not in force.')
  },
  spend: async () => undefined,
})
