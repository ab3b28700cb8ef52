import { Conflict } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import type { Actor } from '../actor.ts'
import { checkTimeZone } from '../check-shop.ts'
import { defaultSettings } from '../default-settings.ts'
import type { AccountsDeps } from '../deps.ts'
import {
  countShops,
  findShop,
  insertShop,
  insertShopSettings,
  type ShopFields,
  type ShopRow,
} from '../queries/shops.ts'
import type { KeptShopSettings } from '../settings-at.ts'
import { recordChange } from './record-change.ts'

/** As many as a request's scope carries without being felt. */
const maxShops = 1000

/**
 * Creates a shop with default settings. Members of all shops, as its maker is, work in it at once.
 * @throws Conflict when there are 1,000 already
 */
export async function createShop(deps: AccountsDeps, actor: Actor, fields: ShopFields): Promise<ShopRow> {
  checkTimeZone(fields.timeZone)
  const { organizationId, memberId } = actor
  const now = deps.clock.now()
  const id = newId(now)
  const settings: KeptShopSettings = { ...defaultSettings, timeZone: fields.timeZone }
  const scope = { ...actor, shopIds: [...actor.shopIds, id] }
  const row = await deps.db.users.as(scope, async (tx) => {
    const { count } = await tx.one(countShops({ organizationId }))
    if (count >= maxShops)
      throw new Conflict(
        `An organization has at most ${maxShops} shops. Rename one that is not used any more.`,
      )
    await tx.run(insertShop({ ...fields, organizationId, id, now: new Date(now) }))
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
        action: 'shop.created',
        subjectId: id,
        details: { ...fields },
      },
      now,
    )
    return tx.one(findShop({ organizationId, id }))
  })
  deps.actors.drop({ organizationId, ended: false })
  deps.wake()
  return row
}
