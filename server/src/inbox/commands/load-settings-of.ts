import { loadShopSettings, settingsAt } from '../../accounts/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Conversation } from '../conversation.ts'
import type { SettingsAt } from '../reducer/settings.ts'

/**
 * The settings of the conversations' shops, for `reduceChanges`; one statement per organization.
 * @param since only what is in force from this instant on, for a shop keeps every version it ever had
 */
export async function loadSettingsOf(
  tx: Tx,
  conversations: readonly Pick<Conversation, 'organizationId' | 'shopId'>[],
  since?: number,
): Promise<(conversation: Pick<Conversation, 'shopId'>) => SettingsAt> {
  const shops = new Map<string, Set<string>>()
  for (const { organizationId, shopId } of conversations)
    shops.set(organizationId, (shops.get(organizationId) ?? new Set()).add(shopId))
  const versions = new Map<string, Parameters<typeof settingsAt>[0]>()
  for (const [organizationId, shopIds] of shops) {
    const loaded = await loadShopSettings(tx, {
      organizationId,
      shopIds: [...shopIds],
      ...(since === undefined ? {} : { since }),
    })
    for (const [shopId, ofShop] of loaded) versions.set(shopId, ofShop)
  }
  return ({ shopId }) => {
    const ofShop = versions.get(shopId) ?? []
    return (at) => settingsAt(ofShop, at)
  }
}
