import { expect, it } from 'vitest'
import { type AccessChange, readAccessChange, spellAccessChange } from './access-change.ts'

it.each<[string, AccessChange]>([
  ['an organization', { organizationId: 'o1', ended: false }],
  ['a member', { organizationId: 'o1', memberId: 'm1', ended: true }],
  ['one sign-in', { organizationId: 'o1', memberId: 'm1', signInId: 's1', ended: true }],
])('what changed for %s reaches the other process as it was', (_whom, change) => {
  expect(readAccessChange(spellAccessChange(change))).toEqual(change)
})

it.each(['', 'gone', '[]', '{"organizationId":"o1"}', '{"organizationId":"o1","ended":true,"until":"noon"}'])(
  'knows that it does not understand %j',
  (spelled) => {
    expect(readAccessChange(spelled)).toBeNull()
  },
)
