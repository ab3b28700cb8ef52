import { permissions, roles } from '@quaydesk/contract'
import { describe, expect, it } from 'vitest'
import { permissionsOf, require } from './policy.ts'

describe('the policy', () => {
  it('gives owners and admins everything there is', () => {
    for (const role of ['owner', 'admin'] as const)
      expect([...permissionsOf(role)].sort()).toEqual([...permissions].sort())
  })

  it('keeps settings of shops, channels and team from everybody else', () => {
    for (const role of roles.filter((role) => role !== 'owner' && role !== 'admin'))
      for (const permission of ['shops.manage', 'channels.manage', 'members.manage'] as const)
        expect(permissionsOf(role).has(permission), `${role} ${permission}`).toBe(false)
  })

  it('shows an agent his own figures only, and a viewer no conversation', () => {
    expect(permissionsOf('agent').has('figures.read')).toBe(false)
    expect(permissionsOf('agent').has('figures.read-own')).toBe(true)
    expect([...permissionsOf('viewer')]).toEqual(['figures.read'])
  })

  it('refuses with a sentence', () => {
    const agent = { permissions: permissionsOf('agent') }
    expect(() => require(agent, 'shops.manage')).toThrow('Ask an owner or admin')
    expect(() => require(agent, 'conversations.answer')).not.toThrow()
  })
})
