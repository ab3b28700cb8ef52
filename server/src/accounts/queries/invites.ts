import type { InviteRole } from '@quaydesk/contract'
import type { z } from 'zod'
import { sql, statement } from '../../platform/db/index.ts'

export type InviteRow = {
  id: string
  email: string
  role: z.infer<typeof InviteRole>
  allShops: boolean
  shopIds: string[]
  createdAt: Date
  expiresAt: Date
}

export type OpenInvite = Omit<InviteRow, 'createdAt' | 'expiresAt'> & {
  organizationId: string
  organizationName: string
}

export const insertInvite = statement(
  'accounts.insertInvite',
  (p: InviteRow & { organizationId: string; tokenHash: Buffer; createdBy: string }) => sql`
    insert into invites (organization_id, id, email, role, all_shops, shop_ids, token_hash, created_by, created_at, expires_at)
    values (${p.organizationId}, ${p.id}, ${p.email}, ${p.role}, ${p.allShops}, ${p.shopIds}, ${p.tokenHash},
      ${p.createdBy}, ${p.createdAt}, ${p.expiresAt})`,
)

export const openInvitesAfter = statement(
  'accounts.openInvitesAfter',
  (p: {
    organizationId: string
    now: Date
    createdAt: Date | null
    id: string | null
    limit: number
  }) => sql<InviteRow>`
    select id, email, role, all_shops as "allShops", shop_ids as "shopIds", created_at as "createdAt",
      expires_at as "expiresAt"
    from invites
    where organization_id = ${p.organizationId} and accepted_at is null and revoked_at is null and expires_at > ${p.now}
      and (${p.createdAt}::timestamptz is null or (created_at, id) < (${p.createdAt}, ${p.id}::uuid))
    order by created_at desc, id desc limit ${p.limit}`,
)

export const countOpenInvites = statement(
  'accounts.countOpenInvites',
  (p: { organizationId: string; now: Date }) => sql<{ count: number }>`
    select count(*)::int as count from invites
    where organization_id = ${p.organizationId} and accepted_at is null and revoked_at is null and expires_at > ${p.now}`,
)

export const revokeInvite = statement(
  'accounts.revokeInvite',
  (p: { organizationId: string; id: string; now: Date }) => sql<{ id: string }>`
    update invites set revoked_at = ${p.now}
    where organization_id = ${p.organizationId} and id = ${p.id} and accepted_at is null and revoked_at is null
    returning id`,
)

/** A newer invitation takes the place of older ones, so that a link that went astray can be replaced. */
export const revokeInvitesOf = statement(
  'accounts.revokeInvitesOf',
  (p: { organizationId: string; email: string; now: Date }) => sql`
    update invites set revoked_at = ${p.now}
    where organization_id = ${p.organizationId} and lower(email) = ${p.email} and accepted_at is null and revoked_at is null`,
)

export const revokeInvitesBy = statement(
  'accounts.revokeInvitesBy',
  (p: { organizationId: string; memberId: string; now: Date }) => sql`
    update invites set revoked_at = ${p.now}
    where organization_id = ${p.organizationId} and created_by = ${p.memberId} and accepted_at is null and revoked_at is null`,
)

export const findOpenInvite = statement(
  'accounts.findOpenInvite',
  (p: { tokenHash: Buffer; now: Date }) => sql<OpenInvite>`
    select i.organization_id as "organizationId", o.name as "organizationName", i.id, i.email, i.role,
      i.all_shops as "allShops", i.shop_ids as "shopIds"
    from invites i join organizations o on o.id = i.organization_id
    where i.token_hash = ${p.tokenHash} and i.accepted_at is null and i.revoked_at is null and i.expires_at > ${p.now}`,
)

/** Of two at the same time the second waits for the first and then finds no row. */
export const claimInvite = statement(
  'accounts.claimInvite',
  (p: { tokenHash: Buffer; now: Date }) => sql<Omit<OpenInvite, 'organizationName'>>`
    update invites set accepted_at = ${p.now}
    where token_hash = ${p.tokenHash} and accepted_at is null and revoked_at is null and expires_at > ${p.now}
    returning organization_id as "organizationId", id, email, role, all_shops as "allShops", shop_ids as "shopIds"`,
)
