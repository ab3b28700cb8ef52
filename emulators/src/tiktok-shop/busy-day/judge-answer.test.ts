import { expect, test } from 'vitest'
import { judgeAnswer } from './judge-answer.ts'
import type { Kind, Language } from './kinds.ts'
import type { Truth } from './truth.ts'

const now = Date.parse('2026-11-22T15:00:00Z') / 1000
const truth: Truth = {
  product: 'Linen waist dress',
  size: 'M',
  colour: 'Sage',
  sizes: ['S', 'M', 'L', 'XL'],
  orderId: '576461413038785752',
  orderStatus: 'IN_TRANSIT',
  shipBy: Date.parse('2026-11-24T15:00:00Z') / 1000,
  trackingNumber: '9200751704183617489210',
  carrier: 'USPS',
  deliveredAt: null,
  percentOff: 10,
}
const judged = (kind: Kind, text: string, language: Language = 'en', type = 'TEXT') =>
  judgeAnswer(kind, language, truth, [{ type, text }], now)

test.each([
  ['ship-when', 'It ships by Nov 24.'],
  ['ship-when', 'We will send it on 2026-11-24.'],
  ['ship-when', 'It leaves within 2 business days.'],
  ['ship-when', 'It has left: 9200 7517 0418 3617 4892 10'],
  ['return', 'Tap Return in your order; the label is free.'],
  ['size', 'At 5’4 you would wear S.'],
  ['size', 'It runs true to size.'],
  ['coupon', 'Here is 10 % off: your code is HELLO10'],
  ['parcel-where', 'USPS has it, tracking 9200751704183617489210.'],
  ['parcel-where', 'It is on its way and arrives on Friday.'],
  ['complaint', 'We are so sorry! We will send you a new one today.'],
  ['wordless', 'Oh no, did the zip break?'],
  ['small-talk', 'Hello! How can we help?'],
  ['follow-up', 'Yes, those are business days.'],
] as const)('a buyer who asks about %s is content with: %s', (kind, text) => {
  expect(judged(kind, text)).toBe('right')
})

test.each([
  ['ship-when', 'Thanks for your order! It is on our list.'],
  ['ship-when', 'It ships on December 20.'],
  ['ship-when', 'It shipped on October 2.'],
  ['return', 'It will arrive on Friday.'],
  ['size', 'It is made of linen.'],
  ['coupon', 'It ships tomorrow.'],
  ['parcel-where', 'Please be patient.'],
  ['complaint', 'It ships within two days.'],
  ['complaint', 'Sorry.'],
] as const)('a buyer who asks about %s is not content with: %s', (kind, text) => {
  expect(judged(kind, text)).toBe('wrong')
})

test('one moment is no answer, but no wrong one', () => {
  expect(judged('ship-when', 'One moment please, let me check.')).toBe('holding')
  expect(judged('complaint', 'Outside our business hours; we will reply as soon as we can.')).toBe('holding')
})

test.each([
  ['es', 'ship-when', 'Sale mañana.'],
  ['es', 'return', 'Puede devolverlo gratis.'],
  ['es', 'ship-when', 'Lo enviamos el 24 de noviembre.'],
  ['de', 'ship-when', 'Das geht am 24. November raus.'],
  ['de', 'complaint', 'Das tut uns leid, Sie bekommen Ersatz.'],
  ['ja', 'ship-when', '11月24日に発送します。'],
  ['ja', 'coupon', 'クーポンをお送りします'],
  ['ja', 'return', 'You can return it within 30 days.'],
] as const)('in %s an answer about %s is understood, or in English: %s', (language, kind, text) => {
  expect(judged(kind, text, language)).toBe('right')
})

test('a card of the platform answers what it shows', () => {
  expect(judged('parcel-where', '', 'en', 'LOGISTICS_CARD')).toBe('right')
  expect(judged('coupon', '', 'en', 'COUPON_CARD')).toBe('right')
  expect(judged('return', '', 'en', 'RETURN_REFUND_CARD')).toBe('right')
  expect(judged('ship-when', '', 'en', 'PRODUCT_CARD')).toBe('wrong')
})

test('several messages count together', () => {
  const heard = [
    { type: 'TEXT', text: 'So sorry about that.' },
    { type: 'TEXT', text: 'You get a full refund.' },
  ]
  expect(judgeAnswer('complaint', 'en', truth, heard, now)).toBe('right')
})
