import { expect, test } from 'vitest'
import { message, ms } from '../test/samples.ts'
import { hasUnknownCard } from './unknown-cards.ts'

const card = { productId: 'p1' }
const shown = {
  of: 'product',
  name: 'Dress',
  pictureUrl: null,
  lowestPrice: null,
  highestPrice: null,
  status: 'on-sale',
} as const

test('a card that came just now and shows nothing yet is looked for', () => {
  expect(hasUnknownCard([message(1, 0, { card })], ms(1))).toBe(true)
})

test.each([
  ['one that is known', message(1, 0, { card, shown })],
  ['one of which nobody knew more for ten minutes', message(1, -10, { card })],
  ['a coupon', message(1, 0, { card: { couponId: 'c1' } })],
  ['words', message(1, 0)],
])('%s is not', (_what, entry) => {
  expect(hasUnknownCard([entry], ms(1))).toBe(false)
})
