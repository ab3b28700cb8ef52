import { type PlatformShop, Shop } from '@quaydesk/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { api } from '../../../lib/api.ts'
import { habitsOf } from '../../../lib/markets.ts'
import { meQuery } from '../../../lib/me.ts'
import { connectApi } from './api.ts'
import type { ShopChoice } from './shop-choices.ts'

type Wanted = { shop: PlatformShop; choice: ShopChoice }

/** Makes the new shops, has all wanted ones fed, and goes back to the channels. */
export function useConnectShops(authorizationId: string) {
  const client = useQueryClient()
  const navigate = useNavigate()
  // A retry after the platform refused must not make a shop a second time.
  const made = useRef(new Map<string, string>())
  const shopIdFor = async ({ shop, choice }: Wanted): Promise<string> => {
    if (choice !== 'new') return choice
    const known = made.current.get(shop.externalId)
    if (known) return known
    const { id } = await api.post('/api/shops', Shop, newShopOf(shop))
    made.current.set(shop.externalId, id)
    return id
  }
  return useMutation({
    mutationFn: async (wanted: readonly Wanted[]) => {
      const shops: { externalId: string; shopId: string }[] = []
      for (const one of wanted) shops.push({ externalId: one.shop.externalId, shopId: await shopIdFor(one) })
      return connectApi.connectShops(authorizationId, shops)
    },
    onSuccess: async () => {
      client.removeQueries({ queryKey: ['platform-shops'] })
      await Promise.all([
        client.invalidateQueries({ queryKey: ['channels'] }),
        client.invalidateQueries(meQuery),
      ])
      await navigate({ to: '/settings/channels' })
    },
  })
}

function newShopOf({ name, region }: PlatformShop) {
  const habits = habitsOf(region)
  if (habits === null) throw new Error(`A new shop is not offered for ${region}, whose habits are unknown.`)
  const { currency, timeZone, language } = habits
  return { name: name.slice(0, 120), market: region, currency, timeZone, languages: [language] }
}
