import type { Invite, InviteByToken, Me, Member, Shop } from '@quaydesk/contract'
import type { z } from 'zod'
import type { Actor } from './actor.ts'
import { preferencesFrom } from './preferences.ts'
import type { InviteRow, OpenInvite } from './queries/invites.ts'
import type { MemberRow, MeRow } from './queries/members.ts'
import type { ShopRow } from './queries/shops.ts'
import { KeptShopSettings } from './settings-at.ts'

export function presentShop(row: ShopRow): Shop {
  const { timeZone, ...settings } = KeptShopSettings.parse(row.settings)
  return {
    id: row.id,
    name: row.name,
    market: row.market,
    timeZone,
    currency: row.currency,
    languages: row.languages,
    settings,
    version: row.version,
  }
}

export function presentMember(row: MemberRow): Member {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    allShops: row.allShops,
    shopIds: row.shopIds,
    disabledAt: row.disabledAt?.toISOString() ?? null,
    version: row.version,
  }
}

export function presentInvite(row: InviteRow): Invite {
  return {
    id: row.id,
    email: row.email,
    role: row.role,
    allShops: row.allShops,
    shopIds: row.shopIds,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  }
}

/** What a stranger who holds the link may know. */
export function presentOpenInvite({
  email,
  organizationName,
  role,
}: OpenInvite): z.infer<typeof InviteByToken> {
  return { email, organizationName, role }
}

export function presentMe(
  actor: Actor,
  me: MeRow,
  organization: { id: string; name: string },
  shops: readonly ShopRow[],
  sandbox: Me['sandbox'],
): Me {
  return {
    memberId: actor.memberId,
    name: me.name,
    email: me.email,
    role: actor.role,
    permissions: [...actor.permissions],
    preferences: preferencesFrom(me.preferences),
    organization,
    shops: shops.map(presentShop),
    sandbox,
  }
}
