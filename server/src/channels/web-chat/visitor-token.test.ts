import { expect, test } from 'vitest'
import { createSigner } from '../../platform/crypto.ts'
import { createVisitorTokens } from './visitor-token.ts'

const signer = createSigner('a secret of at least thirty-two characters', 'visitor')
const tokens = createVisitorTokens(signer)
const visitorId = 'abcdefghijklmnopqrstuv'
const now = Date.UTC(2026, 4, 1)
const day = 24 * 3_600_000

test('a token names its visitor on its channel', () => {
  const token = tokens.issue('channel-1', visitorId, now)
  expect(tokens.read('channel-1', token, now)).toEqual({ visitorId, stale: false })
})

test('a token is worth nothing on another channel', () => {
  expect(tokens.read('channel-2', tokens.issue('channel-1', visitorId, now), now)).toBeNull()
})

test('a token can be turned into no other visitor', () => {
  const token = tokens.issue('channel-1', visitorId, now)
  expect(tokens.read('channel-1', token.replace('abc', 'abd'), now)).toBeNull()
  expect(tokens.read('channel-1', `${token.slice(0, -1)}!`, now)).toBeNull()
  expect(tokens.read('channel-1', '', now)).toBeNull()
})

test('a token grows stale after a month and ends after 400 days', () => {
  const token = tokens.issue('channel-1', visitorId, now)
  expect(tokens.read('channel-1', token, now + 31 * day)).toEqual({ visitorId, stale: true })
  expect(tokens.read('channel-1', token, now + 401 * day)).toBeNull()
})
