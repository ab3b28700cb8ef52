import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CallOptions, connectApp, type Parsed, play } from '../../test/app-client.ts'
import { officialCalls, shapeErrors } from '../../test/official-shapes.ts'
import { drawPng } from '../core/png.ts'
import { apiRoutes } from './api-routes.ts'
import { startTiktokShop, type TiktokShop } from './start-tiktok-shop.ts'

let shop: TiktokShop
let app: Awaited<ReturnType<typeof connectApp>>
let state: Parsed
let conversationId: string
const tried = new Set<string>()

beforeAll(async () => {
  shop = await startTiktokShop({ host: '127.0.0.1', port: 0 })
  app = await connectApp(shop)
  const buyer = await play(shop.url, 'POST', '/_play/buyers', { nickname: 'maya.reads' })
  ;({ conversationId } = await play(shop.url, 'POST', `/_play/buyers/${buyer.userId}/messages`, {
    text: 'Hi',
  }))
  state = await play(shop.url, 'GET', '/_play/state')
})
afterAll(() => shop.close())

/** Of the first shop, which is the one connected. */
const own = (rows: Parsed[], fits: (row: Parsed) => boolean = () => true) =>
  rows.find((row) => row.shopId === app.shops[0].id && fits(row))
const withStatus = (status: string) => (row: { status: string }) => row.status === status

/** Calls, expects success and the described shape, and marks the route as tried. */
async function answered(
  method: string,
  template: string,
  ids: Record<string, string>,
  options: CallOptions = {},
  known: string[] = [],
) {
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? name)
  const { status, headers: _, ...answer } = await app.client.call(method, path, options)
  expect(answer).toMatchObject({
    code: 0,
    message: 'Success',
    request_id: expect.stringMatching(/^\d{14}[0-9A-F]{20}$/),
  })
  expect(status).toBe(200)
  expect(shapeErrors(method, path, answer, known)).toEqual([])
  tried.add(`${method} ${template}`)
  return answer.data
}

const customerService = '/customer_service/202309'
const conversation = `${customerService}/conversations/{conversation_id}`
const sessionFlags = { need_session_id: 'true', need_session_info: 'true' }

test('authorization and webhooks', async () => {
  const { shops } = await answered('GET', '/authorization/202309/shops', {}, { bare: true })
  expect(shops.map((one: { region: string }) => one.region)).toEqual(['US', 'GB'])
  const event = { event_type: 'NEW_MESSAGE', address: 'http://127.0.0.1:9/hooks' }
  await answered('PUT', '/event/202309/webhooks', {}, { body: event })
  expect(await answered('GET', '/event/202309/webhooks', {})).toMatchObject({
    total_count: 1,
    webhooks: [event],
  })
  await answered('DELETE', '/event/202309/webhooks', {}, { body: { event_type: 'NEW_MESSAGE' } })
})

test('agents and conversations', async () => {
  await answered('PUT', `${customerService}/agents/settings`, {}, { body: { can_accept_chat: true } })
  expect(await answered('GET', `${customerService}/agents/settings`, {})).toEqual({ can_accept_chat: true })
  const list = await answered(
    'GET',
    `${customerService}/conversations`,
    {},
    { query: { page_size: '20', ...sessionFlags } },
    ['data.conversations.cur_session_id', 'data.conversations.cur_session'],
  )
  expect(list.conversations[0].cur_session.phase).toBe('ASSIGNED')
  const buyer_user_id = list.conversations[0].participants[0].user_id
  const opened = await answered('POST', `${customerService}/conversations`, {}, { body: { buyer_user_id } })
  expect(opened).toEqual({ conversation_id: conversationId })
  const one = await answered('GET', '/customer_service/202601/conversations/{conversation_id}', {
    conversation_id: conversationId,
  })
  expect(one.conversation.id).toBe(conversationId)
})

test('messages, cards with their data, and pictures', async () => {
  const ids = { conversation_id: conversationId }
  const send = (type: string, content: object) =>
    answered('POST', `${conversation}/messages`, ids, { body: { type, content: JSON.stringify(content) } })
  const form = new FormData()
  form.set('data', new Blob([new Uint8Array(drawPng(8, 8, () => [9, 9, 9]))]), 'x.png')
  const picture = await answered('POST', `${customerService}/images/upload`, {}, { form })
  const { userId } = state.buyers.find((one: { nickname: string }) => one.nickname === 'maya.reads')
  const order = own(state.orders, (row) => row.buyerUserId === userId && row.status === 'IN_TRANSIT')
  await send('TEXT', { content: 'Hello' })
  await send('IMAGE', picture)
  await send('PRODUCT_CARD', { product_id: own(state.products).id })
  await send('ORDER_CARD', { order_id: order.id })
  await send('LOGISTICS_CARD', { order_id: order.id, package_id: order.lines[0].parcelId })
  await send('COUPON_CARD', { coupon_id: own(state.coupons, (row) => row.display === 'CHAT').id })
  await answered('POST', `${conversation}/messages/read`, ids, { body: {} })
  const { messages } = await answered('GET', `${conversation}/messages`, ids, {
    query: { page_size: '10', need_data: 'true' },
  })
  const cards = messages.filter((one: { data?: string }) => one.data !== undefined)
  expect(cards).toHaveLength(4)
  const logistics = cards.find((one: { type: string }) => one.type === 'LOGISTICS_CARD')
  expect(JSON.parse(logistics.data).packages[0]).toMatchObject({ tracking_number: expect.any(String) })
})

test('performance', async () => {
  const query = { support_date_ge: '2026-01-01', support_date_lt: '2036-01-01' }
  const { performance } = await answered('GET', '/customer_service/202407/performance', {}, { query })
  expect(performance).toMatchObject({ support_session_count: 1, response_percentage: '100.0' })
})

test('orders, parcels and tracking', async () => {
  const found = await answered(
    'POST',
    '/order/202309/orders/search',
    {},
    { query: { page_size: '100' }, body: {} },
  )
  const all = found.orders.map((one: { status: string }) => one.status)
  expect(found.total_count).toBe(all.length)
  expect(new Set(all)).toEqual(
    new Set([
      'UNPAID',
      'ON_HOLD',
      'AWAITING_SHIPMENT',
      'PARTIALLY_SHIPPING',
      'AWAITING_COLLECTION',
      'IN_TRANSIT',
      'DELIVERED',
      'COMPLETED',
      'CANCELLED',
    ]),
  )
  const moving = own(state.orders, withStatus('IN_TRANSIT'))
  for (const version of ['202309', '202507'])
    await answered(
      'GET',
      `/order/${version}/orders`,
      {},
      { query: { ids: `${moving.id},${own(state.orders).id}` } },
    )
  const { tracking } = await answered('GET', '/fulfillment/202309/orders/{order_id}/tracking', {
    order_id: moving.id,
  })
  expect(tracking[0].update_time_millis).toBeGreaterThan(tracking[1].update_time_millis)
  await answered('POST', '/fulfillment/202309/packages/search', {}, { query: { page_size: '50' }, body: {} })
  await answered('GET', '/fulfillment/202309/packages/{package_id}', { package_id: moving.lines[0].parcelId })
})

test('returns, cancellations and what may be sent back', async () => {
  const asked = own(state.returns, withStatus('RETURN_OR_REFUND_REQUEST_PENDING'))
  const searched = await answered(
    'POST',
    '/return_refund/202309/returns/search',
    {},
    { body: { order_ids: [asked.orderId] } },
  )
  expect(searched.return_orders).toHaveLength(1)
  const ids = { return_id: asked.id }
  await answered('GET', '/return_refund/202309/returns/{return_id}/records', ids)
  await answered('POST', '/return_refund/202309/returns/{return_id}/approve', ids, {
    body: { decision: 'APPROVE_RETURN' },
  })
  const delivered = own(state.orders, withStatus('DELIVERED'))
  for (const version of ['202309', '202512'])
    await answered('GET', `/return_refund/${version}/orders/{order_id}/aftersale_eligibility`, {
      order_id: delivered.id,
    })
  await answered('POST', '/return_refund/202309/cancellations/search', {}, { body: {} })
})

test('decisions on returns and cancellations', async () => {
  const userId = state.buyers[0].userId
  const skuIds = [own(state.products).skus[0].id]
  const order = async () => (await play(shop.url, 'POST', `/_play/buyers/${userId}/orders`, { skuIds })).id
  const step = (id: string, name: string, body = {}) =>
    play(shop.url, 'POST', `/_play/orders/${id}/${name}`, body)
  for (const decision of ['approve', 'reject']) {
    const id = await order()
    await step(id, 'release')
    await step(id, 'cancel')
    const { cancellations } = await answered(
      'POST',
      '/return_refund/202309/cancellations/search',
      {},
      { body: { order_ids: [id] } },
    )
    const cancel_id = cancellations[0].cancel_id
    await answered('POST', `/return_refund/202309/cancellations/{cancel_id}/${decision}`, { cancel_id })
  }
  const id = await order()
  await step(id, 'ship')
  await step(id, 'deliver')
  await step(id, 'return')
  const { return_orders } = await answered(
    'POST',
    '/return_refund/202309/returns/search',
    {},
    { body: { order_ids: [id] } },
  )
  const return_id = return_orders[0].return_id
  await answered(
    'POST',
    '/return_refund/202309/returns/{return_id}/reject',
    { return_id },
    { body: { decision: 'REJECT_RETURN' } },
  )
})

test('products and coupons', async () => {
  const { products } = await answered(
    'POST',
    '/product/202502/products/search',
    {},
    { query: { page_size: '100' }, body: {} },
  )
  const product = await answered('GET', '/product/202309/products/{product_id}', {
    product_id: products[0].id,
  })
  expect((await fetch(product.main_images[0].urls[0])).headers.get('content-type')).toBe('image/png')
  const { coupons } = await answered('POST', '/promotion/202406/coupons/search', {}, { body: {} })
  await answered('GET', '/promotion/202406/coupons/{coupon_id}', { coupon_id: coupons[0].id })
})

test('the end of an authorization', async () => {
  await answered('DELETE', '/authorization/202403/shops', {})
  expect((await app.client.call('GET', `${customerService}/agents/settings`)).code).toBe(105002)
})

test('every route that the official documents know was tried above', () => {
  const described = apiRoutes.filter((route) =>
    officialCalls(route.path.split('/')[1] ?? '').some(
      (one) => one.method === route.method && one.path === route.path,
    ),
  )
  expect(described.length).toBeGreaterThan(30)
  expect(described.map((route) => `${route.method} ${route.path}`).filter((one) => !tried.has(one))).toEqual(
    [],
  )
})

test('an invented field or a number as text is noticed', () => {
  const answer = {
    code: 0,
    message: 'Success',
    request_id: 'x',
    data: { can_accept_chat: 'yes', mood: 'good' },
  }
  expect(shapeErrors('GET', `${customerService}/agents/settings`, answer)).toHaveLength(2)
})
