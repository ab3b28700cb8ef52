import { Conflict, NotFound } from '../../platform/errors.ts'
import type { Actor } from '../actor.ts'
import { changedShop, type ShopChange } from '../changed-shop.ts'
import type { AccountsDeps } from '../deps.ts'
import { findShop, insertShopSettings, lockShop, type ShopRow, updateShop } from '../queries/shops.ts'
import { KeptShopSettings } from '../settings-at.ts'
import { recordChange } from './record-change.ts'

/**
 * Changes a shop. Settings are never overwritten: a new version is in force from now on, and sessions keep theirs.
 * @throws NotFound, Invalid, or Conflict when somebody changed the shop since `version`
 */
export async function changeShop(
  deps: AccountsDeps,
  actor: Actor,
  id: string,
  { version, ...change }: ShopChange & { version: number },
): Promise<ShopRow> {
  const { organizationId, memberId } = actor
  const row = await deps.db.users.as(actor, async (tx) => {
    const shop = await tx.row(lockShop({ organizationId, id }))
    if (!shop) throw new NotFound('There is no such shop, or it is not one of yours.')
    if (shop.version !== version)
      throw new Conflict('Somebody else changed this shop meanwhile. Load it again and repeat your change.', {
        version: shop.version,
      })
    const { fields, settings } = changedShop(shop, KeptShopSettings.parse(shop.settings), change)
    const now = deps.clock.now()
    await tx.run(updateShop({ ...fields, organizationId, id }))
    if (settings)
      await tx.run(
        insertShopSettings({ organizationId, shopId: id, settings, setBy: memberId, now: new Date(now) }),
      )
    await recordChange(
      tx,
      {
        organizationId,
        memberId,
        kind: 'shops.changed',
        shopId: id,
        action: 'shop.changed',
        subjectId: id,
        details: change,
      },
      now,
    )
    return tx.one(findShop({ organizationId, id }))
  })
  deps.wake()
  return row
}
