import { useShops } from '../../lib/me.ts'

/** The shop's time zone; the viewer's own where the shop is not known to the desk yet. */
export function useShopZone(shopId: string): string {
  const shop = useShops().find(({ id }) => id === shopId)
  return shop?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
}
