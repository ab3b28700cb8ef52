import { expect, test } from 'vitest'
import { finishedParcelsOf, isUnderWay, orderFactOf } from './order-facts.ts'
import { PlatformOrder } from './order-shape.ts'

const source = { organizationId: 'o', shopId: 's', channelId: 'c' }
const seconds = 1_763_780_000

const line = (changes: object = {}) => ({
  id: '577086512123755123',
  product_id: '1729582718312380123',
  product_name: 'Ribbed socks',
  sku_id: '2729382476852921560',
  sku_name: 'Black, 39–42',
  seller_sku: 'SOCK-B-39',
  sale_price: '7.90',
  original_price: '9.90',
  currency: 'GBP',
  display_status: 'IN_TRANSIT',
  package_id: '1153132168123859123',
  package_status: 'FULFILLING',
  tracking_number: 'JX12345',
  shipping_provider_name: 'Evri',
  ...changes,
})
const order = (changes: object = {}) =>
  PlatformOrder.parse({
    id: '576461413038785752',
    status: 'IN_TRANSIT',
    user_id: '7213489962827123654',
    create_time: seconds,
    update_time: seconds + 60,
    payment: { currency: 'GBP', total_amount: '18.79', shipping_fee: '2.99' },
    line_items: [line()],
    ...changes,
  })
const factOf = (changes: object = {}) => orderFactOf(order(changes), source, 7)

test('pieces that differ in nothing are one line with a quantity', () => {
  const { lines } = factOf({
    line_items: [
      line({ id: '1' }),
      line({ id: '2' }),
      line({ id: '3', sku_id: '2729382476852921561', sku_name: 'White, 39–42' }),
      line({ id: '4', display_status: 'CANCELLED' }),
    ],
  })
  expect(lines.map(({ externalId, quantity, cancelled }) => [externalId, quantity, cancelled])).toEqual([
    ['1', 2, false],
    ['3', 1, false],
    ['4', 1, true],
  ])
})

test('only what is known is said: 0, empty and absent are the same', () => {
  expect(factOf({ paid_time: 0, delivery_time: null, buyer_message: '', cancel_reason: null })).toMatchObject(
    {
      paidAt: null,
      deliveredAt: null,
      buyerNote: null,
      cancelReason: null,
      updatedAt: (seconds + 60) * 1000,
      total: { amount: '18.79', currency: 'GBP' },
      shippingFee: '2.99',
    },
  )
})

test('the time at which the platform cancels is that of the state, and no time of arrival', () => {
  const due = {
    cancel_order_sla_time: seconds + 1,
    shipping_due_time: seconds + 2,
    collection_due_time: seconds + 3,
    delivery_due_time: seconds + 4,
  }
  const at = (status: string) => factOf({ status, ...due }).autoCancelAt
  expect(at('UNPAID')).toBe((seconds + 1) * 1000)
  expect(at('AWAITING_SHIPMENT')).toBe((seconds + 2) * 1000)
  expect(at('AWAITING_COLLECTION')).toBe((seconds + 3) * 1000)
  expect(at('IN_TRANSIT')).toBe((seconds + 4) * 1000)
  expect(at('DELIVERED')).toBeNull()
  expect(factOf({ ...due }).deliverByAt).toBeNull()
})

test('a promise of the delivery option comes before a line that only costs points', () => {
  const promised = { delivery_option_required_delivery_time: seconds + 5, delivery_sla_time: seconds + 9 }
  expect(factOf(promised).deliverByAt).toBe((seconds + 5) * 1000)
  expect(factOf({ delivery_sla_time: seconds + 9 }).deliverByAt).toBe((seconds + 9) * 1000)
})

test('of an address country and place stay, and nothing that leads to a door', () => {
  const recipient_address = {
    name: 'I*** M***',
    full_address: '1 Sample Street, Leeds',
    region_code: 'GB',
    district_info: [
      { address_level: 'L0', address_name: 'United Kingdom' },
      { address_level: 'L1', address_name: 'England' },
      { address_level: 'L3', address_name: 'Leeds LS1 4AP' },
    ],
  }
  expect(factOf({ recipient_address }).destination).toBe('United Kingdom, England')
  expect(factOf({ recipient_address: { region_code: 'GB' } }).destination).toBe('GB')
  expect(JSON.stringify(factOf({ recipient_address }))).not.toMatch(/Sample Street|I\*/)
})

test('what an order is for is said once', () => {
  expect(factOf().kind).toBe('usual')
  expect(factOf({ is_sample_order: true }).kind).toBe('sample')
  expect(factOf({ is_replacement_order: true }).kind).toBe('replacement')
  expect(factOf({ is_exchange_order: true }).kind).toBe('exchange')
})

test('a word that the platform made up since is shown as it writes it', () => {
  expect(factOf({ status: 'IN_ORBIT' })).toMatchObject({ status: 'other', platformStatus: 'IN_ORBIT' })
})

test('parcels of a finished order are known by its lines, those under way are asked about', () => {
  expect(finishedParcelsOf(order(), source, 7)).toEqual([])
  expect(isUnderWay(order())).toBe(true)
  const arrived = order({
    status: 'DELIVERED',
    delivery_time: seconds + 50,
    line_items: [line({ package_status: 'COMPLETED' }), line({ id: '2' }), line({ package_id: '' })],
  })
  expect(isUnderWay(arrived)).toBe(false)
  expect(finishedParcelsOf(arrived, source, 7)).toMatchObject([
    {
      externalId: '1153132168123859123',
      state: { updatedAt: (seconds + 50) * 1000, trackingNumber: 'JX12345' },
    },
  ])
})
