import type { PlatformShop, Shop } from '@quaydesk/contract'

/** What a platform's shop feeds: one of ours by its id, a new one, or nothing. */
export type ShopChoice = string | 'new' | 'none'

/** What is chosen before anybody has: what it fed before, else the only shop of ours in its market, else a new one. */
export function firstChoice(
  shop: PlatformShop,
  shops: readonly Pick<Shop, 'id' | 'market'>[],
  knownMarket: boolean,
): ShopChoice {
  if (shop.shopId !== null) return shop.shopId
  const [there, ...more] = shops.filter(({ market }) => market === shop.region)
  if (there && more.length === 0) return there.id
  return knownMarket ? 'new' : 'none'
}
