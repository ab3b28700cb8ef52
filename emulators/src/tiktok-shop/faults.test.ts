import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { connectApp, play } from '../../test/app-client.ts'
import { startTiktokShop, type TiktokShop } from './start-tiktok-shop.ts'

let shop: TiktokShop
let app: Awaited<ReturnType<typeof connectApp>>
let conversationId: string

beforeAll(async () => {
  shop = await startTiktokShop({ host: '127.0.0.1', port: 0 })
  app = await connectApp(shop)
  const buyer = await play(shop.url, 'POST', '/_play/buyers', { nickname: 'Ines Marlow' })
  ;({ conversationId } = await play(shop.url, 'POST', `/_play/buyers/${buyer.userId}/messages`, {
    text: 'Hi',
  }))
})
afterEach(() => play(shop.url, 'DELETE', '/_play/faults'))
afterAll(() => shop.close())

const fault = (wanted: object) => play(shop.url, 'POST', '/_play/faults/api', wanted)
const messages = () => `/customer_service/202309/conversations/${conversationId}/messages`
const send = (content: string) =>
  app.client.call('POST', messages(), { body: { type: 'TEXT', content: JSON.stringify({ content }) } })
const texts = async () => {
  const { conversation } = await play(shop.url, 'GET', `/_play/conversations/${conversationId}`)
  return conversation.messages.map((one: { content: string }) => JSON.parse(one.content).content)
}

test('too many requests come with Retry-After, then all is well', async () => {
  await fault({ kind: 'answer', code: 36009002, retryAfterSeconds: 7 })
  const refused = await send('a')
  expect(refused).toMatchObject({ status: 429, code: 36009002 })
  expect(refused.headers.get('retry-after')).toBe('7')
  expect((await send('b')).code).toBe(0)
  expect(await texts()).not.toContain('a')
})

test.each([
  [36009003, 500],
  [45101004, 200],
  [45101006, 200],
  [45109001, 200],
  [105002, 401],
])('%d is answered on demand, with status %d', async (code, status) => {
  await fault({ kind: 'answer', code })
  expect(await send('never said')).toMatchObject({ status, code })
  expect(await texts()).not.toContain('never said')
})

test('another status can be asked for', async () => {
  await fault({ kind: 'answer', code: 36009003, status: 503 })
  expect(await send('x')).toMatchObject({ status: 503, code: 36009003 })
})

test('a call cut after it was accepted gets no answer, and has happened', async () => {
  await fault({ kind: 'cut-after-accepting' })
  await expect(send('said all the same')).rejects.toThrow()
  expect(await texts()).toContain('said all the same')
})

test('a call cut before gets no answer, and has not happened', async () => {
  await fault({ kind: 'cut-before' })
  await expect(send('never taken up')).rejects.toThrow()
  expect(await texts()).not.toContain('never taken up')
})

test('a slow call is answered after its delay', async () => {
  await fault({ kind: 'slow', delayMs: 150 })
  const from = performance.now()
  expect((await send('late')).code).toBe(0)
  expect(performance.now() - from).toBeGreaterThanOrEqual(145)
})

test('latency is added to every call while it is set', async () => {
  await play(shop.url, 'PUT', '/_play/settings', { latencyMs: 120 })
  const from = performance.now()
  expect((await send('slow line')).code).toBe(0)
  expect(performance.now() - from).toBeGreaterThanOrEqual(115)
  await play(shop.url, 'PUT', '/_play/settings', { latencyMs: 0 })
})

test('a fault can be kept to a path and a method, and last until it is ended', async () => {
  await fault({ kind: 'answer', code: 36009003, path: '/messages', method: 'POST', times: 0 })
  expect((await send('1')).code).toBe(36009003)
  expect((await send('2')).code).toBe(36009003)
  expect((await app.client.call('GET', messages(), { query: { page_size: '5' } })).code).toBe(0)
  await play(shop.url, 'DELETE', '/_play/faults')
  expect((await send('3')).code).toBe(0)
})

test('an unknown fault is refused with a sentence', async () => {
  await expect(fault({ kind: 'gremlin' })).rejects.toThrow('kind must be one of')
  await expect(fault({ kind: 'answer', code: 1 })).rejects.toThrow('There is no problem 1.')
})

test('when the quota of the day is used up only uncounted calls are left', async () => {
  await play(shop.url, 'PUT', '/_play/settings', { dailyQuota: 1 })
  expect((await send('over')).code).toBe(45101004)
  expect((await app.client.call('GET', '/customer_service/202309/agents/settings')).code).toBe(0)
  await play(shop.url, 'PUT', '/_play/settings', { dailyQuota: 10_000 })
})

test('sensitive words are refused', async () => {
  await play(shop.url, 'PUT', '/_play/settings', { sensitiveWords: ['whatsapp'] })
  expect((await send('Write me on WhatsApp')).code).toBe(45101006)
})
