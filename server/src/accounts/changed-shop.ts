import type { ShopSettings, UpdateShopRequest } from '@quaydesk/contract'
import type { z } from 'zod'
import { checkSettings, checkTimeZone } from './check-shop.ts'
import type { KeptShopSettings } from './settings-at.ts'

export type ShopState = {
  readonly name: string
  readonly market: string
  readonly timeZone: string
  readonly currency: string
  readonly languages: readonly string[]
}

export type ShopChange = Omit<z.infer<typeof UpdateShopRequest>, 'version'>

/**
 * The shop as it will be. `settings` is null when nothing changes that sessions are judged by: then no version is written.
 * @throws Invalid with the field that can't be
 */
export function changedShop(
  shop: ShopState,
  kept: KeptShopSettings,
  change: ShopChange,
): { fields: ShopState; settings: KeptShopSettings | null } {
  const fields = {
    name: change.name ?? shop.name,
    market: change.market ?? shop.market,
    timeZone: change.timeZone ?? shop.timeZone,
    currency: change.currency ?? shop.currency,
    languages: change.languages ?? shop.languages,
  }
  if (change.timeZone !== undefined) checkTimeZone(change.timeZone)
  if (change.settings === undefined && change.timeZone === undefined) return { fields, settings: null }
  const settings: KeptShopSettings = { ...kept, ...given(change.settings), timeZone: fields.timeZone }
  checkSettings(settings)
  return { fields, settings }
}

function given(change: ShopChange['settings']): Partial<ShopSettings> {
  return Object.fromEntries(Object.entries(change ?? {}).filter(([, value]) => value !== undefined))
}
