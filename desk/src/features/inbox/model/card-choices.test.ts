import { expect, test } from 'vitest'
import { order } from '../test/orders.ts'
import { orderChoices, productCard } from './card-choices.ts'

const line = (skuId: string | null, rest: object = {}) => ({
  productId: 'p1',
  skuId,
  name: 'Linen dress',
  variant: 'M',
  sellerSku: null,
  pictureUrl: null,
  quantity: 1,
  price: null,
  parcelId: null,
  cancelled: false,
  ...rest,
})
const parcel = (externalId: string, trackingNumber: string | null) => ({
  externalId,
  status: 'in-transit' as const,
  carrier: 'USPS',
  trackingNumber,
  lastMileTrackingNumber: null,
  estimate: null,
  events: [{ at: '2026-11-20T10:00:00.000Z', text: 'Left the depot' }],
})
const ordered = order(1, 'delivered', {
  lines: [line('s1'), line('s1', { parcelId: 'b2' }), line('s2', { cancelled: true }), line(null)],
  parcels: [parcel('b1', '9400 1118'), parcel('b2', null)],
})
const all = ['product-card', 'order-card', 'logistics-card', 'return-card'] as const

test('an order offers itself, each parcel and a return of each piece that can come back, once', () => {
  expect(orderChoices(ordered, all).map(({ toSend, label }) => [toSend.card, label])).toEqual([
    [{ orderId: ordered.externalId }, ''],
    [{ orderId: ordered.externalId, packageId: 'b1' }, '9400 1118'],
    [{ orderId: ordered.externalId, packageId: 'b2' }, 'b2'],
    [{ orderId: ordered.externalId, skuId: 's1' }, 'Linen dress · M'],
  ])
})

test('nothing comes back that has not arrived', () => {
  const kinds = orderChoices({ ...ordered, status: 'in-transit' }, all).map(({ toSend }) => toSend.kind)
  expect(kinds).toEqual(['order-card', 'logistics-card', 'logistics-card'])
})

test('only what the channel takes is offered', () => {
  expect(orderChoices(ordered, ['order-card']).map(({ toSend }) => toSend.kind)).toEqual(['order-card'])
  expect(orderChoices(ordered, [])).toEqual([])
})

test('the bubble shows what is sent before the server answers', () => {
  const [whole, first] = orderChoices(ordered, all)
  expect(whole?.shown).toMatchObject({ of: 'order', line: { name: 'Linen dress' }, moreLines: 3 })
  expect(first?.shown).toMatchObject({
    parcel: { trackingNumber: '9400 1118', latest: { text: 'Left the depot' } },
  })
  const price = { amount: '48.90', currency: 'USD' }
  const product = productCard({
    id: 'x',
    channelId: 'c',
    externalId: 'p1',
    name: 'Linen dress',
    status: 'on-sale',
    pictureUrl: null,
    lowestPrice: price,
    highestPrice: price,
    skus: [],
  })
  expect(product).toMatchObject({
    toSend: { card: { productId: 'p1' } },
    shown: { name: 'Linen dress', lowestPrice: price },
  })
})
