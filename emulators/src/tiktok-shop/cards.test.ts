import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectApp, type Parsed, play } from '../../test/app-client.ts'
import { createPlayClock, type PlayClock } from '../core/clock.ts'
import { startTiktokShop, type TiktokShop } from './start-tiktok-shop.ts'

let clock: PlayClock
let shop: TiktokShop
let app: Awaited<ReturnType<typeof connectApp>>
let conversationId: string
let state: Parsed
let userId: string

beforeAll(async () => {
  clock = createPlayClock(Date.parse('2026-11-02T10:00:00Z'))
  shop = await startTiktokShop({ host: '127.0.0.1', port: 0, clock })
  app = await connectApp(shop)
  state = await play(shop.url, 'GET', '/_play/state')
  userId = state.buyers.find((one: { nickname: string }) => one.nickname === 'garden_of_jo').userId
  ;({ conversationId } = await play(shop.url, 'POST', `/_play/buyers/${userId}/messages`, { text: 'Hi' }))
})
afterAll(() => shop.close())

const send = async (type: string, content: object) =>
  (
    await app.client.call('POST', `/customer_service/202309/conversations/${conversationId}/messages`, {
      body: { type, content: JSON.stringify(content) },
    })
  ).code
const ordersOf = (buyer: string) =>
  state.orders.filter((one: { buyerUserId: string }) => one.buyerUserId === buyer)
const coupon = (title: string) => state.coupons.find((one: { title: string }) => one.title === title).id

test('an order card shows an order of this buyer only', async () => {
  expect(await send('ORDER_CARD', { order_id: ordersOf(userId)[0].id })).toBe(0)
  const foreign = state.orders.find((one: { buyerUserId: string }) => one.buyerUserId !== userId)
  expect(await send('ORDER_CARD', { order_id: foreign.id })).toBe(45101001)
})

test('a product card shows a product of this shop only', async () => {
  const ofShop = (shopId: string) =>
    state.products.find((one: { shopId: string }) => one.shopId === shopId).id
  expect(await send('PRODUCT_CARD', { product_id: ofShop(app.shops[0].id) })).toBe(0)
  expect(await send('PRODUCT_CARD', { product_id: ofShop(app.shops[1].id) })).toBe(45101001)
})

test('a parcel card takes the order alone, or a parcel of it', async () => {
  const [order] = ordersOf(userId)
  expect(await send('LOGISTICS_CARD', { order_id: order.id })).toBe(0)
  expect(await send('LOGISTICS_CARD', { order_id: order.id, package_id: order.lines[0].parcelId })).toBe(0)
  expect(await send('LOGISTICS_CARD', { order_id: order.id, package_id: '1' })).toBe(45101001)
})

test('a return card needs something that may be sent back', async () => {
  const [asked, delivered] = ordersOf(userId)
  expect(await send('RETURN_REFUND_CARD', { order_id: delivered.id, sku_id: delivered.lines[0].skuId })).toBe(
    0,
  )
  expect(await send('RETURN_REFUND_CARD', { order_id: asked.id, sku_id: asked.lines[0].skuId })).toBe(
    45101002,
  )
})

test("a coupon card takes a running coupon of the seller's for everybody, one in two seconds", async () => {
  for (const title of ['Welcome back', 'Platform week', 'Summer goodbye'])
    expect(await send('COUPON_CARD', { coupon_id: coupon(title) })).toBe(45111017)
  expect(await send('COUPON_CARD', { coupon_id: coupon('Ten per cent for a chat') })).toBe(0)
  expect(await send('COUPON_CARD', { coupon_id: coupon('Ten per cent for a chat') })).toBe(45111012)
  await clock.advance(2_000)
  expect(await send('COUPON_CARD', { coupon_id: coupon('Ten per cent for a chat') })).toBe(0)
})

test('content must be a JSON object in a string', async () => {
  const body = { type: 'TEXT', content: { content: 'not a string' } }
  const path = `/customer_service/202309/conversations/${conversationId}/messages`
  expect((await app.client.call('POST', path, { body })).code).toBe(45101001)
  expect((await app.client.call('POST', path, { body: { ...body, content: '[]' } })).code).toBe(45101001)
})

test('a picture of the buyer carries its size as numbers, or as texts as older ones do', async () => {
  const base64 = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'
  const picture = () =>
    play(shop.url, 'POST', `/_play/buyers/${userId}/pictures`, { base64, type: 'EMOTICONS' })
  expect(JSON.parse((await picture()).content)).toMatchObject({ width: 1, height: 1 })
  await play(shop.url, 'PUT', '/_play/settings', { imageSizesAs: 'string' })
  expect(JSON.parse((await picture()).content)).toMatchObject({ width: '1', height: '1' })
})

test('a type nobody has heard of arrives as it is', async () => {
  const said = await play(shop.url, 'POST', `/_play/buyers/${userId}/messages`, {
    type: 'HOLOGRAM',
    content: { depth: 3 },
  })
  const path = `/customer_service/202309/conversations/${conversationId}/messages`
  const { data } = await app.client.call('GET', path, { query: { page_size: '1' } })
  expect(data.messages[0]).toMatchObject({ id: said.id, type: 'HOLOGRAM', content: '{"depth":3}' })
  expect(data.unsupported_msg_tips).not.toBe('')
})

test('a video of the buyer can be fetched and carries what the platform says of one', async () => {
  const bytes = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypmp42'), Buffer.alloc(40)])
  const path = `/_play/buyers/${userId}/videos`
  const said = await play(shop.url, 'POST', path, { base64: bytes.toString('base64'), seconds: 4 })
  const content = JSON.parse(said.content)
  expect(content).toMatchObject({ duration: 4, format: 'mp4', size: bytes.length, vid: expect.any(String) })
  const fetched = await fetch(content.url)
  expect(fetched.headers.get('content-type')).toBe('video/mp4')
  expect(Buffer.from(await fetched.arrayBuffer())).toEqual(bytes)
  await expect(play(shop.url, 'POST', path, { base64: 'AAAA' })).rejects.toThrow('base64 must be')
})
