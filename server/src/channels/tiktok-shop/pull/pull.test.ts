import { describe, expect, test } from 'vitest'
import { connectedShop, quiet, source } from '../../../../test/connected-shop.ts'
import type { PulledItem, PullRequest, RemoteMedia } from '../../contract.ts'

type Shop = Awaited<ReturnType<typeof connectedShop>>
type Order = { id: string; lineIds?: string[] }
type Product = { id: string; shopId: string; skus: { id: string }[] }

const pull = (
  { adapter, clock }: Shop,
  subject: PullRequest['subject'],
  externalId: string,
  media: readonly RemoteMedia[] = [],
): Promise<readonly PulledItem[]> =>
  Promise.resolve(adapter.pull?.({ ...source, subject, externalId, media, now: clock.now() }, quiet) ?? [])

const of = <K extends PulledItem['kind']>(items: readonly PulledItem[], kind: K) =>
  items.filter((item): item is Extract<PulledItem, { kind: K }> => item.kind === kind)

async function withOrder() {
  const shop = await connectedShop()
  const { play } = shop
  const { products } = await play<{ products: Product[] }>('GET', '/_play/state')
  const product = products.find(({ shopId }) => shopId === shop.shop.externalId)
  const sku = product?.skus[0]
  if (product === undefined || sku === undefined) throw new Error('The sample shop sells nothing.')
  const { userId } = await play<{ userId: string }>('POST', '/_play/buyers', { nickname: 'Ines Marlow' })
  const order = await play<Order>('POST', `/_play/buyers/${userId}/orders`, {
    shopId: shop.shop.externalId,
    skuIds: [sku.id, sku.id],
    buyerMessage: 'Please pack it as a present.',
  })
  const step = (name: string, body: object = {}) => play('POST', `/_play/orders/${order.id}/${name}`, body)
  await step('release')
  return { shop, userId, order, step, product, sku }
}

describe('an order', () => {
  test('is fetched with its pieces counted, its buyer and its deadlines', async () => {
    const { shop, order, userId, product, sku } = await withOrder()
    const [found] = of(await pull(shop, 'order', order.id), 'orders')
    expect(found?.orders).toMatchObject([
      {
        ...source,
        externalId: order.id,
        buyerExternalId: userId,
        buyerName: 'Ines Marlow',
        kind: 'usual',
        status: 'to-ship',
        platformStatus: 'AWAITING_SHIPMENT',
        placedAt: shop.clock.now(),
        paidAt: shop.clock.now(),
        deliveredAt: null,
        buyerNote: 'Please pack it as a present.',
        lines: [{ productExternalId: product.id, skuExternalId: sku.id, quantity: 2, cancelled: false }],
      },
    ])
    const [fact] = found?.orders ?? []
    expect(fact?.shipByAt).toBeGreaterThan(shop.clock.now())
    expect(fact?.total).toMatchObject({ amount: expect.stringMatching(/^\d+\.\d\d$/), currency: 'USD' })
  })

  test('that is under way comes with its parcel and what the carrier says', async () => {
    const { shop, order, step } = await withOrder()
    await step('ship')
    await step('collect')
    await shop.clock.advance(3_600_000)
    await step('track', { description: 'Arrived at the sorting centre.' })
    const items = await pull(shop, 'order', order.id)
    expect(of(items, 'orders')[0]?.orders).toMatchObject([{ status: 'in-transit', deliveredAt: null }])
    const parcels = of(items, 'parcels')[0]?.parcels ?? []
    expect(parcels).toMatchObject([
      { ...source, state: { status: 'in-transit', trackingNumber: expect.stringMatching(/./) } },
    ])
    expect(parcels[0]?.events[0]).toEqual({ at: shop.clock.now(), text: 'Arrived at the sorting centre.' })
  })

  test('that arrived needs no question to its carrier', async () => {
    const { shop, order, step } = await withOrder()
    for (const name of ['ship', 'collect', 'deliver']) await step(name)
    const items = await pull(shop, 'order', order.id)
    expect(of(items, 'orders')[0]?.orders).toMatchObject([{ status: 'delivered' }])
    expect(of(items, 'parcels')[0]?.parcels).toMatchObject([
      { state: { status: 'delivered', carrier: expect.stringMatching(/./) }, events: [] },
    ])
    const { calls } = await shop.play<{ calls: { path: string }[] }>('GET', '/_play/calls')
    expect(calls.filter(({ path }) => path.includes('/tracking'))).toEqual([])
  })

  test('nobody knows brings nothing', async () => {
    const { shop } = await withOrder()
    const items = await pull(shop, 'order', '576000000000000000').catch((error: unknown) => error)
    expect(items).toSatisfy((it: unknown) => Array.isArray(it) || (it as Error).name === 'Rejected')
  })
})

describe('a buyer', () => {
  test('comes with his orders; those under way are asked about by themselves', async () => {
    const { shop, userId, order, step } = await withOrder()
    await step('ship')
    await step('collect')
    const items = await pull(shop, 'buyer-orders', userId)
    expect(of(items, 'orders')[0]?.orders.map(({ externalId }) => externalId)).toEqual([order.id])
    expect(of(items, 'pull')).toEqual([{ kind: 'pull', subject: 'order', externalId: order.id }])
  })

  test('comes with what he sends back and what he cancels', async () => {
    const { shop, userId, order, step, sku } = await withOrder()
    for (const name of ['ship', 'collect', 'deliver', 'return']) await step(name)
    const other = await shop.play<Order>('POST', `/_play/buyers/${userId}/orders`, {
      shopId: shop.shop.externalId,
      skuIds: [sku.id],
    })
    await shop.play('POST', `/_play/orders/${other.id}/release`)
    await shop.play('POST', `/_play/orders/${other.id}/cancel`)
    const [found] = of(await pull(shop, 'buyer-orders', userId), 'returns')
    expect(found?.returns).toMatchObject([
      { orderExternalId: order.id, kind: 'return', status: 'requested', reasonText: 'Too small' },
      { orderExternalId: other.id, kind: 'cancellation', status: 'requested' },
    ])
    for (const [subject, { externalId }] of [
      ['return', found?.returns[0]],
      ['cancellation', found?.returns[1]],
    ] as ['return' | 'cancellation', { externalId: string }][])
      expect(of(await pull(shop, subject, externalId), 'returns')[0]?.returns).toMatchObject([{ externalId }])
  })

  test('without orders brings nothing', async () => {
    const { shop } = await withOrder()
    const { userId } = await shop.play<{ userId: string }>('POST', '/_play/buyers', { nickname: 'New' })
    expect(await pull(shop, 'buyer-orders', userId)).toEqual([])
  })
})

describe('the shop', () => {
  test('shows a product with picture, sizes and stock', async () => {
    const { shop, product } = await withOrder()
    const [found] = of(await pull(shop, 'product', product.id), 'products')
    expect(found?.products).toMatchObject([
      {
        ...source,
        externalId: product.id,
        name: expect.stringMatching(/./),
        status: 'on-sale',
        pictureUrl: expect.stringMatching(/^http/),
      },
    ])
    const [fact] = found?.products ?? []
    expect(fact?.skus).toHaveLength(product.skus.length)
    expect(fact?.skus[0]).toMatchObject({ variant: expect.stringMatching(/./), stock: expect.any(Number) })
    expect(fact?.description).not.toMatch(/</)
  })

  test('has each of its products fetched, one after the other', async () => {
    const { shop } = await withOrder()
    const wanted = of(await pull(shop, 'products', 'first'), 'pull')
    const { products } = await shop.play<{ products: Product[] }>('GET', '/_play/state')
    const own = products.filter(({ shopId }) => shopId === shop.shop.externalId)
    expect(wanted.length).toBeGreaterThan(0)
    expect(wanted.length).toBeLessThanOrEqual(own.length)
    expect(new Set(wanted.map(({ notBefore }) => notBefore)).size).toBe(wanted.length)
  })

  test('tells its own figures of a day', async () => {
    const { shop } = await withOrder()
    const [found] = of(await pull(shop, 'performance', '2026-11-01'), 'performance')
    expect(found?.performance).toMatchObject({ ...source, day: '2026-11-01', sessions: expect.any(Number) })
  })

  test('tells the reviews of a day', async () => {
    const { shop } = await withOrder()
    const { reviews } = await shop.play<{ reviews: object[] }>('GET', '/_play/state')
    const all: unknown[] = []
    const day = 86_400_000
    for (let back = 0; back < 60; back++) {
      const date = new Date(shop.clock.now() - back * day).toISOString().slice(0, 10)
      for (const { reviews } of of(await pull(shop, 'reviews', date), 'reviews')) all.push(...reviews)
      await shop.clock.advance(1_000)
    }
    expect(reviews.length).toBeGreaterThan(0)
    expect(all.length).toBeGreaterThan(0)
    expect(all[0]).toMatchObject({
      ...source,
      stars: expect.any(Number),
      productExternalId: expect.any(String),
    })
  })
})

describe('a picture', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )

  test('of a buyer is fetched as it is', async () => {
    const { shop, userId } = await withOrder()
    const { content } = await shop.play<{ content: string }>('POST', `/_play/buyers/${userId}/pictures`, {
      shopId: shop.shop.externalId,
      base64: png.toString('base64'),
    })
    const { url } = JSON.parse(content)
    expect(await pull(shop, 'file', 'm', [{ url, width: 1, height: 1 }])).toEqual([
      { kind: 'files', externalId: 'm', files: [{ name: 'picture.png', bytes: png }] },
    ])
  })

  test('is fetched from the platform and from nowhere else', async () => {
    const { shop } = await withOrder()
    for (const url of ['https://evil.example/a.png', 'http://169.254.169.254/', 'not an address'])
      await expect(pull(shop, 'file', 'm', [{ url, width: null, height: null }])).rejects.toMatchObject({
        failure: 'file-host',
      })
  })

  test('that is none, or is gone, is no picture', async () => {
    const { shop } = await withOrder()
    const at = (path: string) =>
      pull(shop, 'file', 'm', [{ url: `${shop.url}${path}`, width: null, height: null }])
    await expect(at('/_play/state')).rejects.toMatchObject({ failure: 'file-type' })
    await expect(at('/images/0000.png')).rejects.toMatchObject({ name: 'Rejected' })
  })
})
