import type { ApiRoute } from '../api-call.ts'
import { shopsOfSeller } from '../store/access.ts'
import { announce } from '../webhooks.ts'

export const authorizationRoutes: readonly ApiRoute[] = [
  {
    method: 'GET',
    path: '/authorization/202309/shops',
    scope: null,
    cipher: 'forbidden',
    support: 'supported',
    handle: ({ store, grant }) => ({
      shops: shopsOfSeller(store, grant.sellerId).map((shop) => ({
        id: shop.id,
        name: shop.name,
        region: shop.region,
        seller_type: shop.sellerType,
        cipher: shop.cipher,
        code: shop.code,
      })),
    }),
  },
  {
    method: 'DELETE',
    path: '/authorization/202403/shops',
    scope: null,
    cipher: 'required',
    support: 'partial',
    note: 'ends the whole permission, not one shop of it',
    handle: ({ store, grant, shop }) => {
      grant.revokedAt = Math.floor(store.clock.now() / 1000)
      announce(store, shop.id, 6, { message: 'The seller has ended the authorization.' })
      return {}
    },
  },
]
