import { describe, expect, it } from 'vitest'
import type { AccessChange } from './access-change.ts'
import type { Actor } from './actor.ts'
import { createActorCache } from './actor-cache.ts'
import { permissionsOf } from './policy.ts'

const actor: Actor = {
  organizationId: 'o1',
  memberId: 'm1',
  memberName: 'Ada',
  role: 'agent',
  permissions: permissionsOf('agent'),
  shopIds: [],
  signInId: 's1',
}

function filled() {
  const cache = createActorCache()
  cache.put('a', actor, 0, cache.generation())
  cache.put('b', { ...actor, signInId: 's2' }, 0, cache.generation())
  cache.put('c', { ...actor, memberId: 'm2', signInId: 's3' }, 0, cache.generation())
  cache.put('d', { ...actor, organizationId: 'o2', memberId: 'm3', signInId: 's4' }, 0, cache.generation())
  return {
    cache,
    left: () => ['a', 'b', 'c', 'd'].filter((key) => cache.get(key, 0) !== undefined).join(''),
  }
}

describe('the cache of actors', () => {
  it('remembers for a minute', () => {
    const { cache } = filled()
    expect(cache.get('a', 59_999)).toBe(actor)
    expect(cache.get('a', 60_000)).toBeUndefined()
  })

  it.each<[string, AccessChange, string]>([
    ['one sign-in', { organizationId: 'o1', memberId: 'm1', signInId: 's1', ended: true }, 'bcd'],
    ['one member', { organizationId: 'o1', memberId: 'm1', ended: true }, 'cd'],
    ['one organization', { organizationId: 'o1', ended: false }, 'd'],
  ])('forgets %s and nobody else', (_what, change, rest) => {
    const { cache, left } = filled()
    cache.drop(change)
    expect(left()).toBe(rest)
  })

  it('does not keep what a look-up read before a revocation', () => {
    const cache = createActorCache()
    const generation = cache.generation()
    cache.drop({ organizationId: 'o1', memberId: 'm1', ended: true })
    cache.put('a', actor, 0, generation)
    expect(cache.get('a', 0)).toBeUndefined()
  })

  it('tells its listeners until they leave', () => {
    const cache = createActorCache()
    const told: AccessChange[] = []
    const leave = cache.onDrop((change) => told.push(change))
    const change = { organizationId: 'o1', memberId: 'm1', ended: true }
    cache.drop(change)
    leave()
    cache.drop(change)
    expect(told).toEqual([change])
  })

  it('holds ten thousand and lets the oldest go', () => {
    const cache = createActorCache()
    for (let i = 0; i <= 10_000; i++) cache.put(`key${i}`, actor, 0, cache.generation())
    expect(cache.get('key0', 0)).toBeUndefined()
    expect(cache.get('key1', 0)).toBe(actor)
  })
})
