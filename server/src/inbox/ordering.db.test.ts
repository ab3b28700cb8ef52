import { randomUUID } from 'node:crypto'
import {
  ConversationPage,
  type ConversationPage as Conversations,
  Customer,
  type Customer as CustomerShape,
  OrderPage,
  type OrderPage as Orders,
  ProductPage,
  type ProductPage as Products,
} from '@quaydesk/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { type TestInbox, type TestShop, testInbox } from '../../test/inbox.ts'
import {
  buyerFact,
  hours,
  lineFact,
  orderedAt,
  orderFact,
  parcelFact,
  productFact,
  returnFact,
  reviewFact,
} from '../../test/orders.ts'
import { createTestMember, type SignedIn } from '../../test/team.ts'
import {
  type BuyerFact,
  numberKeyOf,
  type OfChannel,
  type ProductFact,
  readBuyerStanding,
  readOrdersByNumber,
  readProductsByNumber,
  recordOrders,
  recordParcels,
  recordProducts,
  recordReturns,
  recordReviews,
} from '../customers/index.ts'
import { introduceBuyers } from './index.ts'

let inbox: TestInbox
let us: TestShop
let uk: TestShop
let anna: SignedIn
let ben: SignedIn
let viewer: SignedIn
let maria: { conversationId: string; customerId: string }

const of = (shop: TestShop): OfChannel => ({
  organizationId: inbox.owner.me.organization.id,
  shopId: shop.id,
  channelId: shop.channelId,
})
const get = async <T>(browser: SignedIn, path: string) => (await browser.send<T>('GET', path)).body
const buyer = (shop: TestShop, part: Partial<BuyerFact> = {}) => buyerFact(of(shop), part)
const introduce = (fact: ReturnType<typeof buyer>) =>
  inbox.db.worker.transaction((tx) => introduceBuyers(tx, inbox, [fact]))
const product = (externalId: string, name: string, part: Partial<ProductFact> = {}) =>
  productFact(of(us), { externalId, name, ...part })

beforeAll(async () => {
  inbox = await testInbox()
  us = inbox.shop
  uk = await inbox.addShop('Harbour DE')
  anna = await createTestMember(inbox, inbox.owner, { email: 'anna@desk.test', role: 'agent' })
  ben = await createTestMember(inbox, inbox.owner, {
    email: 'ben@desk.test',
    role: 'agent',
    shopIds: [uk.id],
  })
  viewer = await createTestMember(inbox, inbox.owner, { email: 'vera@desk.test', role: 'viewer' })
  const { conversationId } = await inbox.write('Where is my dress?', { from: 'maria', name: 'maria' })
  await inbox.write('Hello', { from: 'other', name: 'Other' })
  await inbox.write('Hallo', { from: 'maria', name: 'maria', shop: uk })
  const [row] = await inbox.db.owner<{ customerId: string }>(
    'select customer_id as "customerId" from conversations where id = $1',
    [conversationId],
  )
  maria = { conversationId, customerId: row?.customerId ?? '' }
  await introduce(buyer(us))
  const old = { placedAt: orderedAt - hours(2_000), updatedAt: orderedAt - hours(1_700) }
  const arrived = { status: 'completed' as const, deliveredAt: orderedAt - hours(1_800) }
  const orders = [
    orderFact(of(us), { status: 'in-transit', lines: [lineFact(), lineFact({ externalId: 'line-2' })] }),
    orderFact(of(us), {
      ...old,
      ...arrived,
      externalId: '576461413038781904',
      total: { amount: '62.00', currency: 'USD' },
    }),
    orderFact(of(us), {
      externalId: '576461413038780001',
      status: 'unpaid',
      paidAt: null,
      placedAt: orderedAt - 1,
    }),
    orderFact(of(us), { externalId: '576461413038780002', status: 'cancelled', placedAt: orderedAt - 2 }),
    orderFact(of(us), {
      externalId: '576461413038780003',
      kind: 'replacement',
      placedAt: orderedAt - 3,
      total: { amount: '0', currency: 'USD' },
    }),
    orderFact(of(us), { externalId: '576461413038789999', buyerExternalId: 'buyer-2' }),
    // The same buyer's number in another shop is somebody else's.
    orderFact(of(uk), { externalId: '999900001111', total: { amount: '20.00', currency: 'GBP' } }),
  ]
  const parcel = parcelFact(of(us), {
    state: {
      updatedAt: orderedAt + hours(20),
      status: 'in-transit',
      platformStatus: 'FULFILLING',
      carrier: 'USPS',
      trackingNumber: '9400111800000000000036',
      lastMileTrackingNumber: null,
    },
    events: [
      { at: orderedAt + hours(20), text: 'Collected' },
      { at: orderedAt + hours(90), text: 'Out for delivery' },
    ],
    estimate: { fromAt: null, toAt: orderedAt + hours(100) },
  })
  const review = reviewFact(of(us), { orderExternalId: '576461413038781904' })
  await inbox.db.worker.transaction(async (tx) => {
    // Returns, reviews and parcels before their orders: they may come in any order.
    await recordReviews(tx, inbox, [review, { ...review, externalId: 'review-2', orderExternalId: null }])
    await recordReturns(tx, inbox, [
      returnFact(of(us), { orderExternalId: '576461413038781904', status: 'completed' }),
      returnFact(of(us), { externalId: 'return-2', status: 'withdrawn' }),
      returnFact(of(us), { externalId: 'return-3', orderExternalId: '576461413038789999' }),
    ])
    await recordParcels(tx, inbox, [parcel])
    await recordOrders(tx, inbox, orders)
    await recordProducts(tx, inbox, [
      product('dress', 'Linen waist dress'),
      product('bag', '藤编托特包', { updatedAt: orderedAt - 1 }),
      product('gone', 'Linen hat', { status: 'deleted', platformStatus: 'DELETED' }),
      product('theirs', 'Linen napkin', of(uk)),
    ])
  })
})

describe('a customer', () => {
  const read = (browser: SignedIn) => get<CustomerShape>(browser, `/api/customers/${maria.customerId}`)

  it('shows who he is on each channel and what he has brought', async () => {
    const customer = Customer.parse(await read(anna))
    expect(customer).toMatchObject({
      name: 'María Delgado',
      identities: [{ displayName: 'María Delgado', avatarUrl: 'https://pictures.example/maria.webp' }],
      value: {
        orders: 2,
        spent: [{ amount: '110.90', currency: 'USD' }],
        refunded: [{ amount: '48.90', currency: 'USD' }],
        returns: 1,
        returnShare: 0.5,
        lastOrderAt: new Date(orderedAt).toISOString(),
      },
    })
  })

  it('shows orders newest first with their lines, parcels and way', async () => {
    const { orders } = await read(anna)
    expect(orders.items.map(({ externalId }) => externalId.slice(-4))).toEqual([
      '5752',
      '0001',
      '0002',
      '0003',
      '1904',
    ])
    expect(orders.items[0]).toMatchObject({
      externalId: '576461413038785752',
      status: 'in-transit',
      lines: [{ name: 'Linen dress', quantity: 2, price: { amount: '48.90', currency: 'USD' } }],
      parcels: [
        {
          carrier: 'USPS',
          trackingNumber: '9400111800000000000036',
          status: 'out-for-delivery',
          events: [{ text: 'Out for delivery' }, { text: 'Collected' }],
        },
      ],
      timeline: {
        current: 'out-for-delivery',
        estimate: { fromAt: null, toAt: new Date(orderedAt + hours(100)).toISOString() },
        // It was due ten days after the order, long before the clock of this test.
        late: { what: 'delivery', since: new Date(orderedAt + hours(240)).toISOString() },
      },
    })
  })

  it('never tells when the platform cancels by itself', async () => {
    const customer = JSON.stringify(await read(anna))
    expect(customer).not.toContain(new Date(orderedAt + hours(500)).toISOString())
  })

  it('shows own returns and reviews alone', async () => {
    const { returns, reviews } = await read(anna)
    expect(returns.map(({ externalId, status }) => [externalId, status]).sort()).toEqual([
      ['return-1', 'completed'],
      ['return-2', 'withdrawn'],
    ])
    expect(reviews).toMatchObject([{ externalId: 'review-1', stars: 5, productName: 'Linen waist dress' }])
  })

  it('is nobody to members of other shops and to who may not read conversations', async () => {
    for (const path of ['', '/orders']) {
      const url = `/api/customers/${maria.customerId}${path}`
      expect((await ben.send('GET', url)).status).toBe(404)
      expect((await viewer.send('GET', url)).status).toBe(403)
    }
  })

  it('shows to a member of one shop nothing of another, even when both are one person', async () => {
    const [row] = await inbox.db.owner<{ id: string }>(
      `update identities set customer_id = $1, buyer_external_id = 'buyer-1' where channel_id = $2 returning id`,
      [maria.customerId, uk.channelId],
    )
    expect(row).toBeDefined()
    const bens = await read(ben)
    expect(bens.orders.items.map(({ externalId }) => externalId)).toEqual(['999900001111'])
    expect(bens.value).toMatchObject({ orders: 1, spent: [{ amount: '20.00', currency: 'GBP' }], returns: 0 })
    expect(bens.identities).toHaveLength(1)
    const annas = await read(anna)
    expect(annas.value.spent).toEqual([
      { amount: '110.90', currency: 'USD' },
      { amount: '20.00', currency: 'GBP' },
    ])
    expect(annas.orders.items).toHaveLength(6)
  })

  it('has pages of orders without a hole or a repetition, over all channels', async () => {
    const seen: string[] = []
    for (let cursor = ''; ; ) {
      const url = `/api/customers/${maria.customerId}/orders?limit=1${cursor && `&cursor=${cursor}`}`
      const page = OrderPage.parse(await get<Orders>(anna, url))
      seen.push(...page.items.map(({ externalId }) => externalId))
      if (page.nextCursor === null) break
      cursor = page.nextCursor
    }
    const { orders } = await read(anna)
    expect(seen).toEqual(orders.items.map(({ externalId }) => externalId))
  })
})

describe('the pickers of a conversation', () => {
  const orders = (browser: SignedIn, query = '') =>
    browser.send<Orders>('GET', `/api/conversations/${maria.conversationId}/orders${query}`)
  const products = async (search = '') =>
    (
      await anna.send<Products>(
        'GET',
        `/api/conversations/${maria.conversationId}/products${search && `?search=${encodeURIComponent(search)}`}`,
      )
    ).body

  it('offer the orders of its buyer on its channel', async () => {
    const { items } = (await orders(anna)).body
    expect(items).toHaveLength(5)
    expect(items.every(({ channelId }) => channelId === us.channelId)).toBe(true)
    const page = (await orders(anna, '?limit=2')).body
    expect(page.items).toEqual(items.slice(0, 2))
    const next = (await orders(anna, `?limit=2&cursor=${page.nextCursor}`)).body
    expect(next.items).toEqual(items.slice(2, 4))
  })

  it('offer what its channel sells', async () => {
    const page = ProductPage.parse(await products())
    expect(page.items.map(({ name }) => name)).toEqual(['Linen waist dress', '藤编托特包'])
    expect(page.items[0]).toMatchObject({
      externalId: 'dress',
      lowestPrice: { amount: '48.90', currency: 'USD' },
      skus: [{ variant: 'M · sage', stock: 3 }],
    })
  })

  it('find products by parts of words, several words, Chinese and the seller’s number', async () => {
    const names = async (search: string) => (await products(search)).items.map(({ name }) => name)
    expect(await names('dre')).toEqual(['Linen waist dress'])
    expect(await names('SAGE linen')).toEqual(['Linen waist dress'])
    expect(await names('托特')).toEqual(['藤编托特包'])
    expect(await names('包')).toEqual(['藤编托特包'])
    expect(await names('bag-m')).toEqual(['藤编托特包'])
    expect(await names('sage')).toHaveLength(2)
    expect(await names('linen velvet')).toEqual([])
    expect(await names('%')).toEqual([])
    expect(await names('napkin')).toEqual([])
  })

  it('refuse what they do not know, and conversations of other shops', async () => {
    const foreign = [
      `/api/conversations/${maria.conversationId}/orders`,
      `/api/conversations/${maria.conversationId}/products`,
    ]
    for (const url of foreign) {
      expect((await ben.send('GET', url)).status).toBe(404)
      expect((await viewer.send('GET', url)).status).toBe(403)
      expect((await anna.send('GET', `${url}?cursor=abc`)).status).toBe(400)
      expect((await anna.send('GET', `${url}?limit=1000`)).status).toBe(400)
    }
    expect((await anna.send('GET', `/api/conversations/${randomUUID()}/orders`)).status).toBe(404)
  })
})

describe('search', () => {
  const find = async (browser: SignedIn, words: string) => {
    const page = await get<Conversations>(
      browser,
      `/api/conversations?view=all&search=${encodeURIComponent(words)}`,
    )
    return ConversationPage.parse(page).items.map(({ id }) => id)
  }

  it('finds a conversation by its buyer’s order number, by its end, and by a parcel’s number', async () => {
    for (const words of [
      '576461413038785752',
      '#576461413038785752',
      '5752',
      '…1904',
      '9400 1118 0000 0000 0000 36',
    ])
      expect(await find(anna, words), words).toEqual([maria.conversationId])
  })

  it('finds no conversation by a number of somebody who has not written, a piece too short, or a pattern', async () => {
    for (const words of ['576461413038789999', '752', '____', '%%%%', '5764'])
      expect(await find(anna, words), words).toEqual([])
  })

  it('finds nothing in shops that are not the member’s', async () => {
    expect(await find(ben, '576461413038785752')).toEqual([])
    expect(await find(ben, '9400111800000000000036')).toEqual([])
  })
})

describe('what others ask of orders and products', () => {
  it('is answered by number, for cards', async () => {
    const { organizationId } = of(us)
    const numbers = [
      { channelId: us.channelId, externalId: '576461413038785752' },
      { channelId: us.channelId, externalId: 'nothing' },
    ]
    const found = await inbox.db.users.as({ ...anna.me, organizationId, shopIds: [us.id] }, async (tx) => ({
      orders: await readOrdersByNumber(tx, { organizationId, numbers, now: inbox.clock.now() }),
      products: await readProductsByNumber(tx, {
        organizationId,
        numbers: [{ channelId: us.channelId, externalId: 'dress' }],
      }),
    }))
    expect(numbers.map((number) => found.orders.get(numberKeyOf(number))?.externalId)).toEqual([
      '576461413038785752',
      undefined,
    ])
    expect([...found.products.values()]).toMatchObject([{ name: 'Linen waist dress' }])
  })

  it('is when the buyer ordered last and whether something came back, for contact rules', async () => {
    const { organizationId } = of(us)
    const standing = (from: string) =>
      inbox.db.worker.transaction(async (tx) => {
        const [row] = await inbox.db.owner<{ id: string }>(
          'select id from identities where channel_id = $1 and external_id = $2',
          [us.channelId, from],
        )
        return readBuyerStanding(tx, { organizationId, identityId: row?.id ?? '' })
      })
    expect(await standing('maria')).toEqual({ lastOrderAt: orderedAt, hasReturn: true })
    expect(await standing('other')).toEqual({ lastOrderAt: null, hasReturn: false })
  })
})

describe('a buyer who is introduced', () => {
  const summary = async () => (await inbox.list(anna)).items.find(({ id }) => id === maria.conversationId)

  it('renames the conversation with a newer version, and not twice', async () => {
    const before = await summary()
    await introduce(buyer(us, { readAt: 2, displayName: 'María D.' }))
    const after = await summary()
    expect(after).toMatchObject({ customerName: 'María D.' })
    expect(after?.version).toBeGreaterThan(before?.version ?? 0)
    await introduce(buyer(us, { readAt: 1, displayName: 'Old name' }))
    await introduce(buyer(us, { readAt: 3, displayName: '' }))
    expect(await summary()).toEqual(after)
  })

  it('leaves a name that people gave', async () => {
    await inbox.db.owner(`update customers set name = 'The lady from Miami' where id = $1`, [
      maria.customerId,
    ])
    await introduce(buyer(us, { readAt: 4, displayName: 'Mia' }))
    expect(await summary()).toMatchObject({ customerName: 'The lady from Miami' })
  })

  it('who never wrote is nobody', async () => {
    await expect(introduce(buyer(us, { externalId: 'stranger' }))).resolves.toBeUndefined()
  })
})
