import type { Tx } from '../../platform/db/index.ts'
import { shopSettings } from '../queries/shops.ts'
import { inForce, KeptShopSettings, type SettingsVersion } from '../settings-at.ts'

/**
 * The versions of the settings of shops, oldest first, for `settingsAt`. Under the users' role only of the member's shops.
 * @param from.since where given, only what `settingsAt` can answer with for this instant and later ones
 */
export async function loadShopSettings(
  tx: Tx,
  from: { organizationId: string; shopIds: readonly string[]; since?: number },
): Promise<Map<string, SettingsVersion[]>> {
  const { organizationId, shopIds, since } = from
  const rows = await tx.rows(
    shopSettings({ organizationId, shopIds, since: since === undefined ? null : new Date(since) }),
  )
  const versions = new Map<string, SettingsVersion[]>()
  for (const { shopId, validFrom, settings } of rows) {
    const version = { validFrom: validFrom.getTime(), settings: inForce(KeptShopSettings.parse(settings)) }
    const known = versions.get(shopId)
    if (known) known.push(version)
    else versions.set(shopId, [version])
  }
  return versions
}
