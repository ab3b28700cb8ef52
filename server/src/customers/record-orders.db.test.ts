import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { hours, lineFact, orderedAt, orderFact, parcelFact, returnFact } from '../../test/orders.ts'
import { sampleShops } from '../../test/sample-history.ts'
import {
  type OfChannel,
  type OrderFact,
  type ParcelFact,
  recordOrders,
  recordParcels,
  recordPlatformPerformance,
  recordProducts,
  recordReturns,
} from './index.ts'

let db: TestDatabase
let first: OfChannel
let second: OfChannel
const clock = { now: () => orderedAt + hours(400) }

beforeAll(async () => {
  db = await testDatabase()
  const { organizationId, shops } = await sampleShops(db)
  const [one, two] = shops.map((shop) => ({ organizationId, ...shop }))
  if (one === undefined || two === undefined) throw new Error('Two shops were expected.')
  first = one
  second = two
})

const write = (facts: readonly OrderFact[]) =>
  db.worker.transaction((tx) => recordOrders(tx, { clock }, facts))

/** All that is stored of a channel's orders, apart from our own ids and counters. */
async function storedOrders({ channelId }: OfChannel, numbers: string): Promise<unknown[]> {
  const rows = await db.owner<{ row: Record<string, unknown>; lines: unknown[] }>(
    `select to_jsonb(o) - '{id,shop_id,channel_id,version}'::text[] as row,
            coalesce((select jsonb_agg(to_jsonb(l) - '{order_id,shop_id,channel_id}'::text[] order by l.line)
                        from order_lines l where l.order_id = o.id), '[]') as lines
       from orders o where o.channel_id = $1 and o.external_id like $2 order by o.external_id`,
    [channelId, `${numbers}%`],
  )
  return rows
}

const statusOf = async (externalId: string) =>
  (await db.owner<{ status: string }>('select status from orders where external_id = $1', [externalId]))[0]
    ?.status

const eventsOf = async (customerId: string) =>
  (await db.owner<{ kind: string }>('select kind from events where subject_id = $1', [customerId])).length

async function addIdentity(of: OfChannel, buyerExternalId: string): Promise<string> {
  const customerId = randomUUID()
  const common = [of.organizationId, customerId, new Date(orderedAt)]
  await db.owner(
    `insert into customers (organization_id, id, name, created_at) values ($1, $2, 'María', $3)`,
    common,
  )
  await db.owner(
    `insert into identities (organization_id, customer_id, created_at, id, shop_id, channel_id, external_id, display_name,
       buyer_external_id)
     values ($1, $2, $3, gen_random_uuid(), $4, $5, $6, 'María', $6)`,
    [...common, of.shopId, of.channelId, buyerExternalId],
  )
  return customerId
}

describe('an order', () => {
  it('is replaced by a later reading and left alone by an earlier one', async () => {
    const paid = orderFact(first, { externalId: 'later-1' })
    const shipped = orderFact(first, {
      externalId: 'later-1',
      status: 'in-transit',
      updatedAt: paid.updatedAt + 1,
      lines: [lineFact({ variant: 'L · sage' }), lineFact({ externalId: 'line-2' })],
    })
    await write([shipped])
    await write([paid])
    expect(await statusOf('later-1')).toBe('in-transit')
    expect(await storedOrders(first, 'later-1')).toMatchObject([
      { lines: [{ variant: 'L · sage' }, { external_id: 'line-2' }] },
    ])
  })

  it('is what was read later, where the platform changed it twice within its second', async () => {
    const unpaid = orderFact(first, { externalId: 'second-1', status: 'unpaid' })
    await write([{ ...unpaid, status: 'to-ship', readAt: unpaid.readAt + 1 }])
    await write([unpaid])
    expect(await statusOf('second-1')).toBe('to-ship')
  })

  it('is the same however its readings arrive: in any order, in any pieces, doubled', async () => {
    let run = 0
    const reading = fc.record({
      order: fc.integer({ min: 1, max: 3 }),
      updated: fc.integer({ min: 0, max: 3 }),
      status: fc.constantFrom('unpaid' as const, 'to-ship' as const, 'cancelled' as const),
      lines: fc.integer({ min: 0, max: 3 }),
    })
    const arrivals = fc.array(reading, { minLength: 1, maxLength: 8 }).chain((readings) => {
      // Two readings of one instant with different contents don't exist.
      const all = readings.map((one, index) => ({ ...one, read: index }))
      const doubled = [...all, ...all]
      return fc.record({
        inOrder: fc.constant(all),
        shuffled: fc.shuffledSubarray(doubled, { minLength: doubled.length }),
        pieces: fc.integer({ min: 1, max: 5 }),
      })
    })
    await fc.assert(
      fc.asyncProperty(arrivals, async ({ inOrder, shuffled, pieces }) => {
        const numbers = `any-${++run}-`
        const factOf = (of: OfChannel) => (one: (typeof inOrder)[number]) =>
          orderFact(of, {
            externalId: `${numbers}${one.order}`,
            updatedAt: orderedAt + one.updated,
            readAt: orderedAt + one.read,
            status: one.status,
            lines: Array.from({ length: one.lines }, (_, line) => lineFact({ externalId: `${line}` })),
          })
        await write(inOrder.map(factOf(first)))
        for (let from = 0; from < shuffled.length; from += pieces)
          await write(shuffled.slice(from, from + pieces).map(factOf(second)))
        expect(await storedOrders(second, numbers)).toEqual(await storedOrders(first, numbers))
      }),
      { numRuns: 40 },
    )
  })

  it('is there once when two processes bring it at the same time', async () => {
    const facts = Array.from({ length: 300 }, (_, index) => orderFact(first, { externalId: `race-${index}` }))
    // In opposite orders and often, so that they would wait for each other in a circle if they took the rows as they come.
    for (let round = 1; round <= 5; round += 1) {
      const later = facts.map((fact) => ({ ...fact, updatedAt: fact.updatedAt + round }))
      await Promise.all([write(later), write([...later].reverse()), write(later)])
    }
    expect(await storedOrders(first, 'race-')).toMatchObject(facts.map(() => ({ lines: [{ line: 0 }] })))
  })

  it('of the same number on two channels are two', async () => {
    await write([
      orderFact(first, { externalId: 'twin' }),
      orderFact(second, { externalId: 'twin', status: 'cancelled' }),
    ])
    expect(await storedOrders(first, 'twin')).toMatchObject([{ row: { status: 'to-ship' } }])
    expect(await storedOrders(second, 'twin')).toMatchObject([{ row: { status: 'cancelled' } }])
  })

  it('keeps amounts to the last digit', async () => {
    await write([
      orderFact(first, { externalId: 'cents', total: { amount: '12345678901234.10', currency: 'VND' } }),
    ])
    const [row] = await db.owner<{ total: string }>(`select total from orders where external_id = 'cents'`)
    expect(row?.total).toBe('12345678901234.10')
  })

  it('does not come back after its customer was erased', async () => {
    const order = orderFact(first, { externalId: 'erased' })
    await write([order])
    await db.owner(
      `update orders set buyer_external_id = null, buyer_name = null, erased_at = now() where external_id = 'erased'`,
    )
    await write([{ ...order, updatedAt: order.updatedAt + 1 }])
    expect(await storedOrders(first, 'erased')).toMatchObject([{ row: { buyer_name: null } }])
  })
})

describe('who looks at a buyer', () => {
  it('is told of what changed, and not of a reading that brings nothing new', async () => {
    const customerId = await addIdentity(first, 'told')
    const order = orderFact(first, {
      externalId: 'told-1',
      buyerExternalId: 'told',
      lines: [lineFact({ parcelExternalId: 'told-parcel' })],
    })
    await write([order, { ...order, externalId: 'told-2' }])
    expect(await eventsOf(customerId)).toBe(1)
    await write([{ ...order, readAt: order.readAt + 1 }])
    expect(await eventsOf(customerId)).toBe(1)
    await write([{ ...order, status: 'in-transit', updatedAt: order.updatedAt + 1 }])
    expect(await eventsOf(customerId)).toBe(2)
    const parcel = parcelFact(first, {
      externalId: 'told-parcel',
      events: [{ at: orderedAt, text: 'Collected' }],
    })
    await db.worker.transaction((tx) => recordParcels(tx, { clock }, [parcel, parcel]))
    await db.worker.transaction((tx) => recordParcels(tx, { clock }, [parcel]))
    expect(await eventsOf(customerId)).toBe(3)
    const sentBack = returnFact(first, { orderExternalId: 'told-1' })
    await db.worker.transaction((tx) => recordReturns(tx, { clock }, [sentBack]))
    await db.worker.transaction((tx) => recordReturns(tx, { clock }, [sentBack]))
    expect(await eventsOf(customerId)).toBe(4)
  })
})

describe('a parcel', () => {
  const state = {
    updatedAt: orderedAt + hours(3),
    status: 'in-transit' as const,
    platformStatus: 'FULFILLING',
    carrier: 'USPS',
    trackingNumber: '9400111800000000000036',
    lastMileTrackingNumber: null,
  }
  const estimate = { fromAt: null, toAt: orderedAt + hours(90) }
  const parts = (of: OfChannel, externalId: string): ParcelFact[] => [
    parcelFact(of, { externalId, readAt: 1, state }),
    parcelFact(of, {
      externalId,
      readAt: 2,
      state: { ...state, updatedAt: state.updatedAt + 1, status: 'delivered' },
    }),
    parcelFact(of, { externalId, readAt: 3, events: [{ at: orderedAt, text: 'Collected' }] }),
    parcelFact(of, {
      externalId,
      readAt: 4,
      events: [
        { at: orderedAt, text: 'Collected' },
        { at: orderedAt + 1, text: 'Departed' },
        { at: orderedAt + 2, text: ' \0' },
      ],
    }),
    parcelFact(of, { externalId, readAt: 5, estimate }),
    parcelFact(of, { externalId, readAt: 6, estimate: { ...estimate, toAt: orderedAt + hours(95) } }),
  ]

  it('is the same in whatever order its parts come', async () => {
    let run = 0
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 })
    await fc.assert(
      fc.asyncProperty(order, async (places) => {
        const externalId = `parcel-${++run}`
        const facts = parts(first, externalId)
        for (const place of places)
          await db.worker.transaction((tx) => recordParcels(tx, { clock }, facts.slice(place, place + 1)))
        const [row] = await db.owner(
          `select p.status, e.to_at, (select array_agg(v.text order by v.at) from parcel_events v
                                       where v.parcel_external_id = p.external_id) as texts
             from parcels p join parcel_estimates e on e.parcel_external_id = p.external_id
            where p.external_id = $1`,
          [externalId],
        )
        expect(row).toEqual({
          status: 'delivered',
          to_at: new Date(orderedAt + hours(95)),
          texts: ['Collected', 'Departed'],
        })
      }),
      { numRuns: 20 },
    )
  })
})

describe('a product', () => {
  it('loses variants that it no longer has', async () => {
    const sku = (externalId: string) => ({
      externalId,
      sellerSku: null,
      variant: externalId,
      price: { amount: '9.90', currency: 'USD' },
      stock: 3,
      pictureUrl: null,
    })
    const product = {
      ...first,
      externalId: 'bag',
      updatedAt: 1,
      readAt: 1,
      name: 'Bag',
      description: '',
      status: 'on-sale' as const,
      platformStatus: 'ACTIVATE',
      pictureUrl: null,
      skus: [sku('red'), sku('blue')],
    }
    const record = (part: object) =>
      db.worker.transaction((tx) => recordProducts(tx, { clock }, [{ ...product, ...part }]))
    await record({})
    await record({ updatedAt: 2, skus: [sku('blue')] })
    await record({})
    const rows = await db.owner(
      `select s.external_id as id from product_skus s join products p on p.id = s.product_id where p.external_id = 'bag'`,
    )
    expect(rows).toEqual([{ id: 'blue' }])
  })
})

describe('the platform’s figures of a day', () => {
  it('are those that were read last', async () => {
    const day = {
      ...first,
      day: '2026-03-02',
      readAt: 2,
      sessions: 12,
      responsePercentage: '93.4',
      responseMinutes: '3.4',
      satisfactionPercentage: null,
      conversionPercentage: null,
      guidedSales: { amount: '120.50', currency: 'USD' },
    }
    await db.worker.transaction((tx) => recordPlatformPerformance(tx, [day]))
    await db.worker.transaction((tx) => recordPlatformPerformance(tx, [{ ...day, readAt: 1, sessions: 9 }]))
    const rows = await db.owner('select day::text, sessions, response_percentage from platform_performance')
    expect(rows).toEqual([{ day: '2026-03-02', sessions: 12, response_percentage: '93.4' }])
  })
})
