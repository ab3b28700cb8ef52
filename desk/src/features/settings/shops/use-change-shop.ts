import { Shop, type ShopSettings } from '@quaydesk/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { api } from '../../../lib/api.ts'
import { failedWith } from '../../../lib/api-failure.ts'
import { meQuery } from '../../../lib/me.ts'
import { useTexts } from '../../../lib/texts.ts'
import type { ShopPlace } from '../../../ui/ShopFields.tsx'
import { settingsLocales } from '../locales.ts'

export type ShopChange = Partial<ShopPlace & { name: string }> & { settings?: Partial<ShopSettings> }

/**
 * Changes a shop, unless somebody else did since it was read. After such a conflict the present version is read
 * and the form keeps what was typed, so that saving again is a decision.
 */
export function useChangeShop(shop: Shop) {
  const t = useTexts(settingsLocales)
  const client = useQueryClient()
  const { message } = App.useApp()
  return useMutation({
    mutationFn: (change: ShopChange) =>
      api.patch(`/api/shops/${shop.id}`, Shop, { ...change, version: shop.version }),
    onSuccess: (changed) => {
      client.setQueryData(
        meQuery.queryKey,
        (me) => me && { ...me, shops: me.shops.map((one) => (one.id === changed.id ? changed : one)) },
      )
      void message.success(t('saved'))
    },
    onError: (error) => {
      if (failedWith(error, 'Conflict')) void client.invalidateQueries(meQuery)
    },
  })
}
