import { describe, expect, test } from 'vitest'
import { order, returned } from '../test/orders.ts'
import { instant, uuid } from '../test/samples.ts'
import { orderInQuestion, returnsOf, shortNumber, standsSince, wantsAction } from './order-glance.ts'

describe('the order that a buyer writes about', () => {
  test('is the newest one that has not arrived', () => {
    const orders = [order(1, 'delivered'), order(2, 'shipped'), order(3, 'paid')]
    expect(orderInQuestion(orders)).toBe(uuid(2))
  })
  test('may have arrived, if that was late', () => {
    const late = order(1, 'delivered')
    late.timeline.late = { what: 'delivery', since: instant(0) }
    expect(orderInQuestion([late, order(2, 'shipped')])).toBe(uuid(1))
  })
  test('is the newest one where all have arrived', () => {
    expect(orderInQuestion([order(1, 'delivered'), order(2, 'delivered')])).toBe(uuid(1))
    expect(orderInQuestion([])).toBeNull()
  })
})

test('a long number is told by its end, a short one stays', () => {
  expect([shortNumber('576461413038785752'), shortNumber('123456')]).toEqual(['…5752', '123456'])
})

describe('an order stands where it stands', () => {
  test('since its last step whose time is known', () => {
    const shipped = order(3, 'shipped')
    expect(standsSince(shipped)).toBe(shipped.timeline.steps[2]?.at)
    expect(standsSince({ ...shipped, timeline: { ...shipped.timeline, steps: [] } })).toBe(shipped.placedAt)
  })
  test('since it was cancelled, however far it had come', () => {
    expect(standsSince(order(3, 'shipped', { status: 'cancelled', cancelledAt: instant(5) }))).toBe(
      instant(5),
    )
  })
})

test('a return belongs to the order of its channel that bears its number', () => {
  const mine = order(1, 'delivered')
  const own = returned(10, mine)
  expect(returnsOf(mine, [own, returned(11, order(2, 'delivered')), { ...own, channelId: uuid(5) }])).toEqual(
    [own],
  )
})

test('a return asks for the seller until it is decided', () => {
  const open = returned(1, order(1, 'delivered'), { actBy: instant(60) })
  expect(wantsAction(open)).toBe(true)
  expect(wantsAction({ ...open, status: 'completed' })).toBe(false)
  expect(wantsAction({ ...open, actBy: null })).toBe(false)
})
