import { Conflict, Invalid, NotFound } from '../../platform/errors.ts'
import type { Actor } from '../actor.ts'
import {
  afterChange,
  checkMemberChange,
  type MemberChange,
  type MemberState,
} from '../check-member-change.ts'
import type { AccountsDeps } from '../deps.ts'
import { permissionsOf } from '../policy.ts'
import { revokeInvitesBy } from '../queries/invites.ts'
import {
  forgetMemberShops,
  insertMemberShops,
  lockMember,
  lockOwners,
  type MemberRow,
  updateMember,
} from '../queries/members.ts'
import { endSignIns } from '../queries/users.ts'
import { recordChange } from './record-change.ts'

/**
 * Changes a member's role, shops or access; it holds from his next request. Disabling ends all his sign-ins.
 * @throws NotFound, Forbidden, or Conflict for the last owner or when somebody changed the member since `version`
 */
export async function changeMember(
  deps: AccountsDeps,
  actor: Actor,
  id: string,
  { version, ...change }: MemberChange & { version: number },
): Promise<MemberRow> {
  const { organizationId, memberId } = actor
  const now = deps.clock.now()
  const row = await deps.db.users.as(actor, async (tx) => {
    const owners = await tx.rows(lockOwners({ organizationId }))
    const member = await tx.row(lockMember({ organizationId, id }))
    if (!member) throw new NotFound('There is no such member in your team.')
    if (member.version !== version)
      throw new Conflict(
        'Somebody else changed this member meanwhile. Load the list again and repeat your change.',
        {
          version: member.version,
        },
      )
    const before = stateOf(member)
    const after = afterChange(before, change)
    checkMemberChange(actor, before, after, owners.filter((owner) => owner.id !== id).length)

    const disabledAt = after.disabled ? (member.disabledAt ?? new Date(now)) : null
    await tx.run(updateMember({ organizationId, id, role: after.role, allShops: after.allShops, disabledAt }))
    await tx.run(forgetMemberShops({ organizationId, memberId: id }))
    const added = await tx.run(insertMemberShops({ organizationId, memberId: id, shopIds: after.shopIds }))
    if (added !== after.shopIds.length)
      throw new Invalid('One of the shops is not there. Choose from the list of your shops.')
    // Whoever may no longer manage members leaves no door open behind him.
    if (after.disabled || !permissionsOf(after.role).has('members.manage'))
      await tx.run(revokeInvitesBy({ organizationId, memberId: id, now: new Date(now) }))
    await recordChange(
      tx,
      {
        organizationId,
        memberId,
        kind: 'members.changed',
        action: 'member.changed',
        subjectId: id,
        details: change,
      },
      now,
    )
    // Before the member is let in again: a sign-in that outlived the end below must not come back with him.
    if (before.disabled && !after.disabled)
      await deps.db.worker.query(endSignIns({ organizationId, memberId: id }))
    return tx.one(lockMember({ organizationId, id }))
  })
  if (row.disabledAt) await deps.db.worker.query(endSignIns({ organizationId, memberId: id }))
  deps.actors.drop({ organizationId, memberId: id, ended: row.disabledAt !== null })
  deps.wake()
  return row
}

function stateOf({ id, role, allShops, shopIds, disabledAt }: MemberRow): MemberState {
  return { id, role, allShops, shopIds, disabled: disabledAt !== null }
}
