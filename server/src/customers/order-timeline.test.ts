import { type OrderStatus, orderStatuses, orderSteps } from '@quaydesk/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orderTimeline, type TimelineOrder, type TimelineParcel } from './order-timeline.ts'

const hour = 3_600_000
const placedAt = Date.UTC(2026, 2, 2)
const order = (part: Partial<TimelineOrder> = {}): TimelineOrder => ({
  status: 'to-ship',
  paidAt: placedAt + hour,
  packedAt: null,
  shippedAt: null,
  deliveredAt: null,
  shipByAt: placedAt + 48 * hour,
  deliverByAt: placedAt + 240 * hour,
  parcels: [],
  ...part,
})
const parcel = (part: Partial<TimelineParcel> = {}): TimelineParcel => ({
  settled: false,
  outForDeliveryAt: null,
  estimate: null,
  ...part,
})
const done = (part: Partial<TimelineOrder>) =>
  orderTimeline(order(part), placedAt)
    .steps.filter((step) => step.done)
    .map(({ step }) => step)

describe('the steps of an order', () => {
  it('go as far as the platform’s status says', () => {
    expect(done({ status: 'unpaid', paidAt: null })).toEqual([])
    expect(done({ status: 'to-ship' })).toEqual(['paid'])
    expect(done({ status: 'awaiting-collection' })).toEqual(['paid', 'packed'])
    expect(done({ status: 'in-transit' })).toEqual(['paid', 'packed', 'shipped'])
    expect(done({ status: 'completed' })).toEqual([...orderSteps])
  })

  it('bear the dates that are known, and a later step needs none of an earlier one', () => {
    const { steps, current } = orderTimeline(
      order({ status: 'in-transit', shippedAt: placedAt + 9 * hour }),
      placedAt,
    )
    expect(steps.slice(0, 3)).toEqual([
      { step: 'paid', at: placedAt + hour, done: true },
      { step: 'packed', at: null, done: true },
      { step: 'shipped', at: placedAt + 9 * hour, done: true },
    ])
    expect(current).toBe('shipped')
  })

  it('say out for delivery when every parcel on its way is', () => {
    const out = parcel({ outForDeliveryAt: placedAt + 60 * hour })
    expect(done({ status: 'in-transit', parcels: [out] })).toContain('out-for-delivery')
    expect(done({ status: 'in-transit', parcels: [out, parcel()] })).not.toContain('out-for-delivery')
    const arrived = parcel({ settled: true })
    expect(done({ status: 'in-transit', parcels: [out, arrived] })).toContain('out-for-delivery')
  })

  it('of a cancelled order are those that had happened, and none is the current one', () => {
    const cancelled = orderTimeline(order({ status: 'cancelled' }), placedAt)
    expect(cancelled.steps.filter((step) => step.done).map(({ step }) => step)).toEqual(['paid'])
    expect(cancelled.current).toBeNull()
  })

  it('never have a hole, whatever is known', () => {
    const instant = fc.option(fc.integer({ min: 0, max: 1_000 }), { nil: null })
    const status = fc.constantFrom<OrderStatus>(...orderStatuses)
    fc.assert(
      fc.property(
        status,
        instant,
        instant,
        instant,
        instant,
        (status, paidAt, packedAt, shippedAt, deliveredAt) => {
          const { steps } = orderTimeline(order({ status, paidAt, packedAt, shippedAt, deliveredAt }), 500)
          const reached = steps.map((step) => step.done)
          expect(reached).toEqual([...reached].sort((a, b) => Number(b) - Number(a)))
          for (const step of steps) if (step.at !== null) expect(step.done).toBe(true)
        },
      ),
    )
  })
})

describe('an order is late', () => {
  const late = (part: Partial<TimelineOrder>, at: number) => orderTimeline(order(part), placedAt + at).late

  it('once it should have been handed over and was not', () => {
    expect(late({}, 48 * hour)).toBeNull()
    expect(late({}, 48 * hour + 1)).toEqual({ what: 'shipping', since: placedAt + 48 * hour })
  })

  it('once it should have arrived and has not, and stays so when it arrives late', () => {
    const since = placedAt + 240 * hour
    expect(late({ status: 'in-transit' }, 240 * hour)).toBeNull()
    expect(late({ status: 'in-transit' }, 241 * hour)).toEqual({ what: 'delivery', since })
    const deliveredAt = placedAt + 250 * hour
    expect(late({ status: 'delivered', deliveredAt }, 900 * hour)).toEqual({ what: 'delivery', since })
    expect(late({ status: 'delivered', deliveredAt: placedAt + 200 * hour }, 900 * hour)).toBeNull()
  })

  it('never when it is unpaid, cancelled, delivered at a time unknown, or without a deadline', () => {
    expect(late({ status: 'unpaid', paidAt: null }, 900 * hour)).toBeNull()
    expect(late({ status: 'cancelled' }, 900 * hour)).toBeNull()
    expect(late({ status: 'completed' }, 900 * hour)).toBeNull()
    expect(late({ shipByAt: null }, 900 * hour)).toBeNull()
  })
})

describe('an estimate', () => {
  const estimate = { fromAt: placedAt + 90 * hour, toAt: placedAt + 120 * hour }

  it('is the carrier’s; a deadline is never shown as one', () => {
    expect(orderTimeline(order({ status: 'in-transit' }), placedAt).estimate).toBeNull()
    const foreseen = order({ status: 'in-transit', parcels: [parcel({ estimate })] })
    expect(orderTimeline(foreseen, placedAt).estimate).toEqual(estimate)
  })

  it('of several parcels is that of the last one still on its way', () => {
    const later = { fromAt: null, toAt: placedAt + 200 * hour }
    const parcels = [parcel({ estimate }), parcel({ estimate: later })]
    expect(orderTimeline(order({ status: 'in-transit', parcels }), placedAt).estimate).toEqual({
      fromAt: estimate.fromAt,
      toAt: later.toAt,
    })
    const arrived = [parcel({ estimate }), parcel({ estimate: later, settled: true })]
    expect(orderTimeline(order({ status: 'in-transit', parcels: arrived }), placedAt).estimate).toEqual(
      estimate,
    )
  })

  it('is over with the delivery and with a cancellation', () => {
    for (const status of ['delivered', 'cancelled'] as const)
      expect(orderTimeline(order({ status, parcels: [parcel({ estimate })] }), placedAt).estimate).toBeNull()
  })
})
