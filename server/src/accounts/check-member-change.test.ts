import type { Role } from '@quaydesk/contract'
import { roles } from '@quaydesk/contract'
import { describe, expect, it } from 'vitest'
import { afterChange, checkMemberChange, type MemberChange, type MemberState } from './check-member-change.ts'

const member = (role: Role, more: Partial<MemberState> = {}): MemberState => ({
  id: 'm1',
  role,
  allShops: role === 'owner' || role === 'admin',
  shopIds: [],
  disabled: false,
  ...more,
})

function change(by: Role, of: MemberState, what: MemberChange, otherOwners = 1) {
  return () => checkMemberChange({ memberId: 'by', role: by }, of, afterChange(of, what), otherOwners)
}

describe('what a member becomes', () => {
  it('works in all shops as owner and admin, whatever was asked for', () => {
    const after = afterChange(member('agent', { shopIds: ['s1'] }), {
      role: 'admin',
      allShops: false,
      shopIds: ['s1'],
    })
    expect(after).toMatchObject({ role: 'admin', allShops: true, shopIds: [] })
  })

  it('has no shop after losing the role that had them all, until one is given', () => {
    expect(afterChange(member('admin'), { role: 'agent' })).toMatchObject({ allShops: false, shopIds: [] })
    const given = afterChange(member('admin'), { role: 'agent', shopIds: ['s1', 's1'] })
    expect(given).toMatchObject({ allShops: false, shopIds: ['s1'] })
  })

  it('keeps what was not named', () => {
    const agent = member('agent', { allShops: true, disabled: true })
    expect(afterChange(agent, { role: 'lead' })).toEqual({ ...agent, role: 'lead' })
  })
})

describe('changing a member', () => {
  it.each(roles)('is nobody’s own affair: %s', (role) => {
    const self = { memberId: 'm1', role }
    const act = () => checkMemberChange(self, member(role), afterChange(member(role), { role: 'agent' }), 1)
    expect(act).toThrow('You cannot change your own role')
  })

  it('lets an admin change everybody but owners', () => {
    for (const role of ['admin', 'lead', 'agent', 'viewer'] as const)
      expect(change('admin', member(role), { role: 'admin' })).not.toThrow()
    expect(change('admin', member('owner'), { disabled: true })).toThrow('Only an owner')
    expect(change('admin', member('agent'), { role: 'owner' })).toThrow('Only an owner')
  })

  it('lets an owner make and change owners while one is left', () => {
    expect(change('owner', member('agent'), { role: 'owner' })).not.toThrow()
    expect(change('owner', member('owner'), { role: 'agent' })).not.toThrow()
    expect(change('owner', member('owner'), { role: 'agent' }, 0)).toThrow('the last owner')
    expect(change('owner', member('owner'), { disabled: true }, 0)).toThrow('the last owner')
  })
})
