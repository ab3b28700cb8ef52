import type { Actor } from '../actor.ts'
import type { AccountsDeps } from '../deps.ts'
import { findMe, type MeRow } from '../queries/members.ts'
import { findOrganization } from '../queries/organizations.ts'
import { type ShopRow, shopsAfter } from '../queries/shops.ts'

const maxShops = 1000

export type LoadedMe = {
  readonly me: MeRow
  readonly organization: { readonly id: string; readonly name: string }
  readonly shops: readonly ShopRow[]
}

/** What the desk needs to know of the signed-in member before it shows anything. */
export function loadMe({ db }: Pick<AccountsDeps, 'db'>, actor: Actor): Promise<LoadedMe> {
  const { organizationId, memberId } = actor
  return db.users.as(actor, async (tx) => ({
    me: await tx.one(findMe({ organizationId, id: memberId })),
    organization: await tx.one(findOrganization({ id: organizationId })),
    shops: await tx.rows(shopsAfter({ organizationId, createdAt: null, id: null, limit: maxShops })),
  }))
}
