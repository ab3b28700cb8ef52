import { NotFound } from '../../platform/errors.ts'
import type { Actor } from '../actor.ts'
import type { AccountsDeps } from '../deps.ts'
import { findShop, type ShopRow, shopsAfter } from '../queries/shops.ts'

type Start = { readonly createdAt: Date | null; readonly id: string | null; readonly limit: number }

/** The actor's shops, oldest first. */
export function listShops({ db }: AccountsDeps, actor: Actor, start: Start): Promise<ShopRow[]> {
  return db.users.as(actor, (tx) => tx.rows(shopsAfter({ organizationId: actor.organizationId, ...start })))
}

/** @throws NotFound also for a shop that is not the actor's */
export async function readShop({ db }: AccountsDeps, actor: Actor, id: string): Promise<ShopRow> {
  const { organizationId } = actor
  const shop = await db.users.as(actor, (tx) => tx.row(findShop({ organizationId, id })))
  if (!shop) throw new NotFound('There is no such shop, or it is not one of yours.')
  return shop
}
