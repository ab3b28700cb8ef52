import { expect, it } from 'vitest'
import { lineFact, orderFact } from '../../test/orders.ts'
import { orderRow } from './order-row.ts'

const of = { organizationId: 'o', shopId: 's', channelId: 'c' }

it('says the same of two readings that differ only in when they were read', () => {
  const order = orderFact(of)
  expect(orderRow({ ...order, readAt: order.readAt + 1 }).digest).toBe(orderRow(order).digest)
})

it('says something else when a line, a time or the platform’s change is another', () => {
  const order = orderFact(of)
  const others = [
    { ...order, lines: [lineFact({ quantity: 2 })] },
    { ...order, shippedAt: order.placedAt },
    { ...order, updatedAt: order.updatedAt + 1 },
  ]
  for (const other of others) expect(orderRow(other).digest).not.toBe(orderRow(order).digest)
})

it('keeps an order that names no currency', () => {
  const row = orderRow(orderFact(of, { total: { amount: '0', currency: '' } }))
  expect(row).toMatchObject({ currency: 'XXX', total: '0' })
})

it('keeps no more lines than can be shown, and empty texts as none', () => {
  const order = orderFact(of, { buyerNote: ' \0 ', lines: Array.from({ length: 500 }, () => lineFact()) })
  expect(orderRow(order).lines).toHaveLength(200)
  expect(orderRow(order).buyer_note).toBeNull()
})
