import type { ShownCard } from '@quaydesk/contract'
import { describe, expect, test } from 'vitest'
import { ms } from '../test/samples.ts'
import { numberOf, sayCardDetails, sayCardTitle } from './say-card.ts'

/** The key with what fills it: which sentence is said, not how. */
const t = ((key: string, slots: object = {}) => [key, ...Object.values(slots)].join(' ')) as Parameters<
  typeof sayCardTitle
>[1]
const how = { t, locale: 'en', now: ms(0) } as const
const money = (amount: string) => ({ amount, currency: 'USD' })
const dress: ShownCard = {
  of: 'order',
  status: 'in-transit',
  placedAt: '2026-11-01T10:00:00.000Z',
  total: money('48.90'),
  line: { name: 'Linen dress', variant: 'M · sage', pictureUrl: null, quantity: 2 },
  moreLines: 0,
  parcel: {
    status: 'in-transit',
    carrier: 'USPS',
    trackingNumber: '9400 1118',
    latest: { at: '2026-11-20T08:00:00.000Z', text: 'Left the depot' },
  },
}
const product: ShownCard = {
  of: 'product',
  name: 'Linen dress',
  pictureUrl: null,
  lowestPrice: money('48.90'),
  highestPrice: money('52'),
  status: 'on-sale',
}

test('a card is known by the platform’s number of what it shows', () => {
  expect([{ productId: 'p' }, { orderId: 'o', skuId: 's' }, { couponId: 'c' }].map(numberOf)).toEqual([
    'p',
    'o',
    'c',
  ])
})

test('its title is the thing, with how many more there are', () => {
  expect(sayCardTitle(product, t)).toBe('Linen dress')
  expect(sayCardTitle(dress, t)).toBe('Linen dress')
  expect(sayCardTitle({ ...dress, moreLines: 2 }, t)).toBe('Linen dress card.more 2')
  expect(sayCardTitle({ ...dress, line: null }, t)).toBe('order.bare')
})

describe('below it stands', () => {
  test('of a product its price, and that it is not on sale', () => {
    expect(sayCardDetails('product-card', product, how)).toEqual(['card.prices $48.90 $52.00'])
    expect(
      sayCardDetails('product-card', { ...product, highestPrice: money('48.90'), status: 'deleted' }, how),
    ).toEqual(['$48.90 · card.offSale'])
    expect(
      sayCardDetails('product-card', { ...product, lowestPrice: null, highestPrice: null }, how),
    ).toEqual([])
  })
  test('of an order what was ordered, for how much, and where it stands', () => {
    expect(sayCardDetails('order-card', dress, how)).toEqual([
      'card.quantity M · sage 2 · $48.90 · order.status.in-transit',
    ])
    expect(sayCardDetails('order-card', { ...dress, status: 'other', line: null }, how)).toEqual(['$48.90'])
  })
  test('of a parcel where it is and what was reported last', () => {
    const [state, report] = sayCardDetails('logistics-card', dress, how)
    expect(state).toBe('parcel.status.in-transit · USPS 9400 1118')
    expect(report).toMatch(/^Left the depot · /)
    expect(sayCardDetails('logistics-card', { ...dress, parcel: null }, how)).toHaveLength(1)
  })
})
