import { afterEach, beforeEach, expect, test } from 'vitest'
import { connectApp, play } from '../../test/app-client.ts'
import { createPlayClock, type PlayClock } from '../core/clock.ts'
import { startTiktokShop, type TiktokShop } from './start-tiktok-shop.ts'

const start = Date.parse('2026-11-02T15:00:00Z')
const hour = 3_600_000
let clock: PlayClock
let shop: TiktokShop
let app: Awaited<ReturnType<typeof connectApp>>
let userId: string

beforeEach(async () => {
  clock = createPlayClock(start)
  shop = await startTiktokShop({ host: '127.0.0.1', port: 0, clock, settings: { accessTokenDays: 90 } })
  app = await connectApp(shop)
  userId = (await play(shop.url, 'POST', '/_play/buyers', { nickname: 'Ines Marlow' })).userId
})
afterEach(() => shop.close())

const say = (body: object) => play(shop.url, 'POST', `/_play/buyers/${userId}/messages`, body)
const answer = (conversationId: string) =>
  app.client.call('POST', `/customer_service/202309/conversations/${conversationId}/messages`, {
    body: { type: 'TEXT', content: '{"content":"Hello"}' },
  })
const search = async (body: object = {}) =>
  (
    await app.client.call('POST', '/customer_service/202602/sessions/search', {
      query: { page_size: '20' },
      body,
    })
  ).data.sessions
const performance = async (from: string, until: string) => {
  const query = { support_date_ge: from, support_date_lt: until }
  return (await app.client.call('GET', '/customer_service/202407/performance', { query })).data.performance
}
const setShop = (body: object) => play(shop.url, 'PUT', `/_play/shops/${app.shops[0].id}`, body)

test('entering from a product opens no session, a word does', async () => {
  await say({ type: 'BUYER_ENTER_FROM_PRODUCT', content: { product_id: '1' } })
  expect(await search()).toEqual([])
  await say({ text: 'Is this linen?' })
  expect(await search()).toHaveLength(1)
})

test('six hours of silence after an answer end a session, the next word begins another', async () => {
  const { conversationId } = await say({ text: 'Is this linen?' })
  await clock.advance(60_000)
  await answer(conversationId)
  await clock.advance(6 * hour)
  await say({ text: 'And the lining?' })
  const [second, first] = await search()
  expect(first).toMatchObject({
    begin_time: start / 1000,
    end_time: start / 1000 + 60 + 6 * 3_600,
    buyer_nickname: 'Ines Marlow',
    first_response_time: 60,
    first_response_late: false,
  })
  expect(second).toMatchObject({ end_time: 0 })
})

test('a word of the buyer keeps the session open, seven days without an answer end it', async () => {
  const { conversationId } = await say({ text: 'One' })
  await answer(conversationId)
  await clock.advance(5 * hour)
  await say({ text: 'Two' })
  await clock.advance(7 * 24 * hour - 1_000)
  expect((await search())[0].end_time).toBe(0)
  await clock.advance(1_000)
  expect((await search())[0].end_time).toBe(clock.now() / 1000)
})

test('both limits are settings', async () => {
  await play(shop.url, 'PUT', '/_play/settings', { buyerSilenceHours: 1 })
  const { conversationId } = await say({ text: 'One' })
  await answer(conversationId)
  await clock.advance(hour)
  expect((await search())[0].end_time).toBe(start / 1000 + 3_600)
})

test('the seller ends a session through the API: the buyer is asked to rate, and the rating shows', async () => {
  const { conversationId } = await say({ text: 'One' })
  const [{ id }] = await search()
  const path = `/customer_service/202605/conversations/${conversationId}/sessions/${id}/end`
  expect((await app.client.call('POST', path, { body: {} })).code).toBe(0)
  expect((await app.client.call('POST', path, { body: {} })).code).toBe(45101003)
  const { conversation } = await play(shop.url, 'GET', `/_play/conversations/${conversationId}`)
  expect(conversation.messages.at(-1)).toMatchObject({ type: 'OTHER', isVisible: false })
  await play(shop.url, 'POST', `/_play/conversations/${conversationId}/rating`, { stars: 2, reason: 'Slow' })
  expect((await search())[0]).toMatchObject({ satisfaction_score: 2, dissatisfaction_reason: 'Slow' })
  expect(await search({ buyer_nickname: 'somebody else' })).toEqual([])
})

test('an automatic welcome counts as the first response, vacation takes a session out of the rate', async () => {
  await setShop({ welcome: 'Welcome to Harbor & Loom!' })
  await say({ text: 'Hi' })
  expect(await performance('2026-11-02', '2026-11-03')).toEqual({
    support_session_count: 1,
    response_percentage: '100.0',
    response_time_mins: '0.0',
    satisfaction_percentage: '0.0',
  })
  await setShop({ welcome: '', vacation: true })
  await clock.advance(7 * hour)
  await say({ text: 'Anybody?' })
  expect(await performance('2026-11-02', '2026-11-03')).toMatchObject({
    support_session_count: 2,
    response_percentage: '100.0',
  })
})

test('the FAQ card comes when a session begins, and a tapped question is answered at once', async () => {
  await setShop({ faq: [{ question: 'When does it ship?', answer: 'Within two days.' }] })
  const { conversationId } = await say({ text: 'Hi' })
  const choose = (question: string) =>
    play(shop.url, 'POST', `/_play/buyers/${userId}/faq-choices`, { question })
  await choose('When does it ship?')
  await expect(choose('Who made the sea?')).rejects.toThrow('no such question')
  const { conversation } = await play(shop.url, 'GET', `/_play/conversations/${conversationId}`)
  const spoken = conversation.messages.filter((one: { role: string }) => one.role !== 'SYSTEM')
  expect(spoken.map((one: { role: string; type: string }) => [one.role, one.type])).toEqual([
    ['BUYER', 'TEXT'],
    ['SHOP', 'OTHER'],
    ['BUYER', 'TEXT'],
    ['SHOP', 'TEXT'],
  ])
})

test('an answer after more than a day is late, and days are those of New York', async () => {
  await clock.advance(13.5 * hour)
  const { conversationId } = await say({ text: 'At half past eleven at night in New York' })
  await clock.advance(24 * hour + 60_000)
  await answer(conversationId)
  expect(await performance('2026-11-02', '2026-11-03')).toMatchObject({
    support_session_count: 1,
    response_percentage: '0.0',
    response_time_mins: '1441.0',
  })
  expect(await performance('2026-11-03', '2026-11-04')).toMatchObject({ support_session_count: 0 })
  expect((await search())[0].first_response_late).toBe(true)
})

test('a range that is none is refused', async () => {
  const query = { support_date_ge: '2026-11-03', support_date_lt: '2026-11-03' }
  expect((await app.client.call('GET', '/customer_service/202407/performance', { query })).code).toBe(
    45101001,
  )
})

test('a buyer who has not written may be written to after an order, and only then', async () => {
  const { buyers, products } = await play(shop.url, 'GET', '/_play/state')
  const without = buyers.find((one: { nickname: string }) => one.nickname === 'sunny_side_sam')
  const open = (buyer_user_id: string) =>
    app.client.call('POST', '/customer_service/202309/conversations', { body: { buyer_user_id } })
  expect((await open(without.userId)).code).toBe(45109003)
  const skuIds = [products[0].skus[0].id]
  await play(shop.url, 'POST', `/_play/buyers/${without.userId}/orders`, { skuIds })
  const { data } = await open(without.userId)
  expect((await answer(data.conversation_id)).code).toBe(0)
})
