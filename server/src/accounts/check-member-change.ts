import type { Role } from '@quaydesk/contract'
import { Conflict, Forbidden } from '../platform/errors.ts'
import { worksInAllShops } from './policy.ts'

export type MemberState = {
  readonly id: string
  readonly role: Role
  readonly allShops: boolean
  readonly shopIds: readonly string[]
  readonly disabled: boolean
}

export type MemberChange = {
  readonly role?: Role | undefined
  readonly allShops?: boolean | undefined
  readonly shopIds?: readonly string[] | undefined
  readonly disabled?: boolean | undefined
}

/** What the member will be. Owners and admins work in all shops whatever was asked for; nobody of all shops has a list. */
export function afterChange(member: MemberState, change: MemberChange): MemberState {
  const role = change.role ?? member.role
  const allShops =
    worksInAllShops(role) || (change.allShops ?? (member.allShops && !worksInAllShops(member.role)))
  return {
    id: member.id,
    role,
    allShops,
    shopIds: allShops ? [] : [...new Set(change.shopIds ?? member.shopIds)],
    disabled: change.disabled ?? member.disabled,
  }
}

/**
 * @param otherOwners enabled owners besides this member
 * @throws Forbidden, or Conflict for the last owner
 */
export function checkMemberChange(
  by: { readonly memberId: string; readonly role: Role },
  member: MemberState,
  after: MemberState,
  otherOwners: number,
): void {
  if (by.memberId === member.id)
    throw new Forbidden(
      'You cannot change your own role, shops or access. Ask another owner or admin to do it.',
    )
  if ((member.role === 'owner' || after.role === 'owner') && by.role !== 'owner')
    throw new Forbidden('Only an owner can make an owner or change one. Ask an owner.')
  const staysOwner = after.role === 'owner' && !after.disabled
  if (member.role === 'owner' && !member.disabled && !staysOwner && otherOwners === 0)
    throw new Conflict('This is the last owner. Make somebody else an owner first.')
}
