import { expect, test } from 'vitest'
import { firstChoice } from './shop-choices.ts'

const loom = { externalId: '7', name: 'Loom', region: 'GB', channelId: null, shopId: null }

test('a shop that is connected keeps what it feeds', () => {
  expect(firstChoice({ ...loom, shopId: 'a' }, [{ id: 'b', market: 'GB' }], true)).toBe('a')
})

test('the only shop in the same market is meant', () => {
  const shops = [
    { id: 'a', market: 'US' },
    { id: 'b', market: 'GB' },
  ]
  expect(firstChoice(loom, shops, true)).toBe('b')
})

test('two shops in the same market leave it to the seller, and so does none', () => {
  const two = [
    { id: 'a', market: 'GB' },
    { id: 'b', market: 'GB' },
  ]
  expect(firstChoice(loom, two, true)).toBe('new')
  expect(firstChoice(loom, [], true)).toBe('new')
})

test('a market that is not known is not guessed', () => {
  expect(firstChoice({ ...loom, region: 'XX' }, [], false)).toBe('none')
})
