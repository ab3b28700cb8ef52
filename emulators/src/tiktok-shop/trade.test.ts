import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { connectApp, play } from '../../test/app-client.ts'
import { openWebhookInbox } from '../../test/webhook-inbox.ts'
import { createPlayClock, type PlayClock } from '../core/clock.ts'
import { startTiktokShop, type TiktokShop } from './start-tiktok-shop.ts'

const start = Date.parse('2026-11-02T10:00:00Z')
let clock: PlayClock
let inbox: Awaited<ReturnType<typeof openWebhookInbox>>
let shop: TiktokShop
let app: Awaited<ReturnType<typeof connectApp>>
let orderId: string
let userId: string

beforeEach(async () => {
  clock = createPlayClock(start)
  inbox = await openWebhookInbox()
  shop = await startTiktokShop({ host: '127.0.0.1', port: 0, clock, webhookAddress: inbox.address })
  app = await connectApp(shop)
  const { products } = await play(shop.url, 'GET', '/_play/state')
  userId = (await play(shop.url, 'POST', '/_play/buyers', { nickname: 'Ines Marlow' })).userId
  const skuIds = [products[0].skus[0].id, products[1].skus[0].id]
  orderId = (await play(shop.url, 'POST', `/_play/buyers/${userId}/orders`, { skuIds })).id
})
afterEach(async () => {
  await shop.close()
  await inbox.close()
})

const step = (name: string, body: object = {}) =>
  play(shop.url, 'POST', `/_play/orders/${orderId}/${name}`, body)
const order = async () =>
  (await app.client.call('GET', '/order/202309/orders', { query: { ids: orderId } })).data.orders[0]
/** Data of the webhooks of a topic that are about this order. */
const told = (type: number) =>
  inbox.received
    .map((one) => JSON.parse(one.body))
    .filter((one) => one.type === type && JSON.stringify(one.data).includes(orderId))
    .map((one) => one.data)
const until = (condition: () => unknown) =>
  vi.waitFor(() => expect(condition()).toBeTruthy(), { interval: 5 })

test('a paid order is held for an hour and then to be shipped, and each step is announced', async () => {
  expect(await order()).toMatchObject({ status: 'ON_HOLD', is_on_hold_order: true, user_id: userId })
  await clock.advance(3_600_000)
  await until(() => told(1).length === 3)
  expect(told(1).map((one) => one.order_status)).toEqual(['UNPAID', 'ON_HOLD', 'AWAITING_SHIPMENT'])
})

test('two parcels go their own ways: states by line, a split announced, delivered when both are', async () => {
  const { lines } = await step('release')
  await step('ship', { lineIds: [lines[0].id] })
  expect((await order()).status).toBe('PARTIALLY_SHIPPING')
  await step('ship')
  await step('collect')
  const moving = await order()
  expect(moving).toMatchObject({ status: 'IN_TRANSIT', packages: [{}, {}] })
  expect(new Set(moving.line_items.map((one: { tracking_number: string }) => one.tracking_number)).size).toBe(
    2,
  )
  await step('deliver')
  expect((await order()).status).toBe('DELIVERED')
  await until(() => told(4).length === 1)
  expect(told(4)[0]).toMatchObject({ sc_type: 'SPLIT', role_type: 'SELLER' })
  expect(told(4)[0].package_list).toHaveLength(2)
})

test('the address is masked, and missing until the hold is over', async () => {
  expect(await order()).not.toHaveProperty('recipient_address')
  await step('release')
  const { recipient_address } = await order()
  expect(recipient_address.name).toBe('I*** M***')
  expect(recipient_address.full_address).not.toContain('Sample Street')
})

test('a time that cancels by itself is later than the one to deliver by', async () => {
  const held = await order()
  expect(held.delivery_due_time).toBeGreaterThan(held.delivery_option_required_delivery_time)
  expect(held).not.toHaveProperty('delivery_time')
})

test("a buyer's cancellation waits for the seller after the hold, and is spelt CANCEL in the webhook", async () => {
  await step('release')
  await step('cancel')
  expect(await order()).toMatchObject({ status: 'AWAITING_SHIPMENT', is_buyer_request_cancel: true })
  await step('settle-cancellation', { agreed: true })
  expect(await order()).toMatchObject({ status: 'CANCELLED', is_buyer_request_cancel: false })
  await until(() => told(11).length === 3)
  expect(told(11).map((one) => one.cancel_status)).toEqual([
    'CANCELLATION_REQUEST_PENDING',
    'CANCELLATION_REQUEST_SUCCESS',
    'CANCELLATION_REQUEST_COMPLETE',
  ])
  expect(told(1).at(-1)).toMatchObject({ order_status: 'CANCEL' })
})

test('during the hold a cancellation needs nobody', async () => {
  await step('cancel')
  expect((await order()).status).toBe('CANCELLED')
})

test('what was delivered may be sent back once, within thirty days', async () => {
  await step('release')
  await expect(step('return')).rejects.toThrow('Nothing of this order')
  await step('ship')
  await step('deliver')
  await step('return', { reason: 'Too small' })
  await expect(step('return')).rejects.toThrow('Nothing of this order')
  const query = { page_size: '10' }
  const body = { buyer_user_ids: [userId] }
  const { data } = await app.client.call('POST', '/return_refund/202309/returns/search', { query, body })
  expect(data.return_orders[0]).toMatchObject({ order_id: orderId, return_reason_text: 'Too small' })
  await until(() => told(12).length === 1)
  expect(told(12)[0]).toMatchObject({
    return_status: 'RETURN_OR_REFUND_REQUEST_PENDING',
    return_role: 'BUYER',
  })
})

test("the buyer's user id of the chat finds his orders", async () => {
  const { conversationId } = await play(shop.url, 'POST', `/_play/buyers/${userId}/messages`, {
    text: 'Where is it?',
  })
  const chat = await app.client.call('GET', `/customer_service/202601/conversations/${conversationId}`)
  const buyer = chat.data.conversation.participants.find((one: { role: string }) => one.role === 'BUYER')
  const found = await app.client.call('POST', '/order/202309/orders/search', {
    query: { page_size: '10' },
    body: { buyer_user_id: buyer.user_id },
  })
  expect(found.data.orders.map((one: { id: string }) => one.id)).toEqual([orderId])
})

test('orders come in pages by change, and only those changed since are asked for', async () => {
  await clock.advance(60_000)
  await step('release')
  const changedSince = { update_time_ge: start / 1000 + 60 }
  const search = async (query: Record<string, string>, body: object = {}) =>
    (await app.client.call('POST', '/order/202309/orders/search', { query, body })).data
  const changed = await search({ page_size: '10' }, changedSince)
  expect(changed.orders.map((one: { id: string }) => one.id)).toEqual([orderId])
  const seen: number[] = []
  let token = ''
  do {
    const page = await search({
      page_size: '4',
      sort_field: 'update_time',
      sort_order: 'ASC',
      page_token: token,
    })
    seen.push(...page.orders.map((one: { update_time: number }) => one.update_time))
    token = page.next_page_token
  } while (token !== '')
  expect(seen).toEqual([...seen].sort((one, other) => one - other))
  expect(seen).toHaveLength((await search({ page_size: '100' })).total_count)
})

test('a product taken off is announced', async () => {
  const { products } = await play(shop.url, 'GET', '/_play/state')
  await play(shop.url, 'POST', `/_play/products/${products[0].id}/status`, { status: 'SELLER_DEACTIVATED' })
  await until(() => inbox.received.some((one) => JSON.parse(one.body).type === 5))
  const { data } = await app.client.call('GET', `/product/202309/products/${products[0].id}`)
  expect(data.status).toBe('SELLER_DEACTIVATED')
})

test('reviews are found by product and time', async () => {
  await step('release')
  await step('ship')
  await step('deliver')
  const review = await step('review', { stars: 1, content: 'Torn' })
  const { data } = await app.client.call('POST', '/review_rating/202605/product_reviews/search', {
    query: { page_size: '10' },
    body: { tiktok_product_ids: [review.productId], review_start_time: new Date(start).toISOString() },
  })
  expect(data.reviews).toMatchObject([{ rating: 1, content: 'Torn', order_id: orderId }])
})

test('another shop of the seller sees none of it', async () => {
  const british = app.forShop(app.shops[1].cipher)
  const found = await british.call('GET', '/order/202309/orders', { query: { ids: orderId } })
  expect(found.code).toBe(10002014)
})
