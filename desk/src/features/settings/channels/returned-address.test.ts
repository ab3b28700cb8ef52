import { expect, test } from 'vitest'
import { readReturned } from './returned-address.ts'

test.each([
  ['?code=ROW_abc&state=s1&app_key=x', { kind: 'granted', code: 'ROW_abc', state: 's1' }],
  [
    '?code=12345678901234567890&state=98765432109876543210',
    { kind: 'granted', code: '12345678901234567890', state: '98765432109876543210' },
  ],
  ['?code=null&error=auth_denied&state=s1', { kind: 'refused' }],
  ['?error=auth_denied', { kind: 'refused' }],
  ['?code=ROW_abc', { kind: 'stateless' }],
  ['?state=s1', { kind: 'empty' }],
  ['', { kind: 'empty' }],
])('the address %s says what happened', (search, returned) => {
  expect(readReturned(search)).toEqual(returned)
})
