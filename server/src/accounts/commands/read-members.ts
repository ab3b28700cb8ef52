import type { MemberRef } from '@quaydesk/contract'
import type { Actor } from '../actor.ts'
import type { AccountsDeps } from '../deps.ts'
import { type InviteRow, openInvitesAfter } from '../queries/invites.ts'
import { type MemberRow, memberRefs, membersAfter } from '../queries/members.ts'

type Start = { readonly createdAt: Date | null; readonly id: string | null; readonly limit: number }

/** Names are needed everywhere at once and are few; a larger team than this is shown in part. */
const maxRefs = 5000

export function listMembers({ db }: AccountsDeps, actor: Actor, start: Start): Promise<MemberRow[]> {
  return db.users.as(actor, (tx) => tx.rows(membersAfter({ organizationId: actor.organizationId, ...start })))
}

/** Every member that ever was, by name: what disabled colleagues wrote still bears theirs. */
export function listMemberRefs({ db }: AccountsDeps, actor: Actor): Promise<MemberRef[]> {
  const { organizationId } = actor
  return db.users.as(actor, (tx) => tx.rows(memberRefs({ organizationId, limit: maxRefs })))
}

/** Invitations that still wait, newest first. */
export function listInvites({ db, clock }: AccountsDeps, actor: Actor, start: Start): Promise<InviteRow[]> {
  const { organizationId } = actor
  const now = new Date(clock.now())
  return db.users.as(actor, (tx) => tx.rows(openInvitesAfter({ organizationId, now, ...start })))
}
