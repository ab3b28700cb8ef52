import { expect, test } from 'vitest'
import { ownAddress } from './own-address.ts'

test.each(['/inbox/5?view=mine', '/figures', '/settings/team#top'])(
  'goes to %s after the sign-in',
  (next) => {
    expect(ownAddress(next)).toBe(next)
  },
)

test.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  'javascript:alert(1)',
])('never follows %j to another site', (next) => {
  expect(ownAddress(next)).toBe('/inbox')
})

test.each([undefined, 5, '', '/sign-in?next=/sign-in'])(
  'goes to the inbox when %j says nothing better',
  (next) => {
    expect(ownAddress(next)).toBe('/inbox')
  },
)
