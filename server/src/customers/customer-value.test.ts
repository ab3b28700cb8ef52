import { expect, it } from 'vitest'
import { customerValue, type OrderSum, type ReturnSum } from './customer-value.ts'

const orders = (part: Partial<OrderSum> = {}): OrderSum => ({
  currency: 'USD',
  orders: 4,
  spent: '386.40',
  sentBack: 1,
  firstAt: new Date('2025-10-02T00:00:00Z'),
  lastAt: new Date('2026-03-02T00:00:00Z'),
  ...part,
})
const returns = (part: Partial<ReturnSum> = {}): ReturnSum => ({
  currency: 'USD',
  returns: 1,
  refunded: '48.90',
  ...part,
})

it('is nothing, and has no share, without an order', () => {
  expect(customerValue([], [])).toEqual({
    orders: 0,
    spent: [],
    refunded: [],
    returns: 0,
    returnShare: null,
    firstOrderAt: null,
    lastOrderAt: null,
  })
})

it('keeps currencies apart, the largest sum first', () => {
  const pounds = orders({ currency: 'GBP', orders: 1, spent: '900.00', sentBack: 0 })
  const value = customerValue([orders(), pounds], [returns()])
  expect(value.spent).toEqual([
    { currency: 'GBP', amount: '900.00' },
    { currency: 'USD', amount: '386.40' },
  ])
  expect(value).toMatchObject({ orders: 5, returns: 1, returnShare: 0.2 })
})

it('reaches from the first order to the last in any currency', () => {
  const later = orders({ currency: 'GBP', lastAt: new Date('2026-05-01T00:00:00Z') })
  expect(customerValue([orders(), later], [])).toMatchObject({
    firstOrderAt: '2025-10-02T00:00:00.000Z',
    lastOrderAt: '2026-05-01T00:00:00.000Z',
  })
})

it('counts several returns of one order as one order that came back', () => {
  const value = customerValue([orders({ orders: 1 })], [returns({ returns: 3 })])
  expect(value).toMatchObject({ returns: 3, returnShare: 1 })
})

it('names no refund of a return that has none', () => {
  expect(customerValue([orders()], [returns({ currency: null, refunded: '0' })]).refunded).toEqual([])
  expect(customerValue([orders()], [returns({ refunded: '0.00' })]).refunded).toEqual([])
})
