import { afterEach, beforeEach, expect, test } from 'vitest'
import { appClient, type CallOptions, connectApp, play } from '../../test/app-client.ts'
import { createPlayClock, type PlayClock } from '../core/clock.ts'
import { checkOrder } from './checks.ts'
import { startTiktokShop, type TiktokShop } from './start-tiktok-shop.ts'

let clock: PlayClock
let shop: TiktokShop
let app: Awaited<ReturnType<typeof connectApp>>

beforeEach(async () => {
  clock = createPlayClock(Date.parse('2026-11-02T10:00:00Z'))
  shop = await startTiktokShop({ host: '127.0.0.1', port: 0, clock })
  app = await connectApp(shop)
})
afterEach(() => shop.close())

const path = '/customer_service/202309/agents/settings'
const now = () => Math.floor(clock.now() / 1000)
const codeOf = async (options: CallOptions = {}) => (await app.client.call('GET', path, options)).code
const noScopes = () =>
  play(shop.url, 'PUT', `/_play/apps/${shop.app.appKey}`, { scopes: ['seller.order.info'] })

test('a path, and a method, that does not exist', async () => {
  expect(await app.client.call('GET', '/customer_service/209901/anything')).toMatchObject({
    status: 404,
    code: 36009009,
  })
  expect(await app.client.call('DELETE', path)).toMatchObject({ code: 36009010 })
})

test('an unknown app key is told before a wrong signature', async () => {
  const foreign = await app.client.call('GET', path, { tamper: (query) => query.set('app_key', 'nobody') })
  expect(foreign).toMatchObject({ status: 400, code: 36009004 })
})

test('a timestamp five minutes old passes, an older one and one from the future do not', async () => {
  expect(await codeOf({ timestamp: now() - 300 })).toBe(0)
  expect(await codeOf({ timestamp: now() - 301 })).toBe(36009004)
  expect(await codeOf({ timestamp: now() + 30 })).toBe(0)
  expect(await codeOf({ timestamp: now() + 31 })).toBe(36009004)
})

test('a clock that is wrong by ten minutes shows', async () => {
  await play(shop.url, 'PUT', '/_play/settings', { clockSkewSeconds: 600 })
  expect(await codeOf({ timestamp: now() })).toBe(36009004)
  expect(await codeOf({ timestamp: now() + 600 })).toBe(0)
})

test('a changed query breaks the signature', async () => {
  expect(await codeOf({ tamper: (query) => query.set('locale', 'en') })).toBe(106001)
  expect(await codeOf({ tamper: (query) => query.set('access_token', 'left out of it') })).toBe(0)
})

test('a wrong signature is told before a wrong token', async () => {
  const answer = await appClient(shop, 'ROW_nothing').call('GET', path, {
    tamper: (query) => query.set('sign', '0'),
  })
  expect(answer.code).toBe(106001)
})

test('a token that is made up, expired, or expired on demand is dead', async () => {
  expect((await appClient(shop, 'ROW_nothing').call('GET', path)).code).toBe(105002)
  await play(shop.url, 'POST', '/_play/tokens/expire')
  expect(await app.client.call('GET', path)).toMatchObject({ status: 401, code: 105002 })
  const again = await connectApp(shop)
  expect((await again.client.call('GET', path)).code).toBe(0)
  await clock.advance(7 * 24 * 3_600_000)
  expect((await again.client.call('GET', path)).code).toBe(105002)
})

test('a scope that was not granted is told before a wrong cipher', async () => {
  await noScopes()
  expect(await app.forShop('GCP_foreign').call('GET', path)).toMatchObject({ status: 403, code: 105005 })
})

test('a seller with two shops has to say which', async () => {
  expect(await codeOf({ bare: true })).toBe(106013)
  expect((await app.forShop('GCP_foreign').call('GET', path)).code).toBe(101000)
})

test('a cipher where none belongs is refused', async () => {
  const answer = await app.client.call('GET', '/authorization/202309/shops')
  expect(answer).toMatchObject({ code: 36009004, message: expect.stringContaining('shop_cipher') })
})

test('a call beyond those of a second has to wait', async () => {
  await play(shop.url, 'PUT', '/_play/settings', { requestsPerSecond: 3 })
  expect([await codeOf(), await codeOf(), await codeOf()]).toEqual([0, 0, 0])
  const refused = await app.client.call('GET', path)
  expect(refused).toMatchObject({ status: 429, code: 36009002 })
  expect(refused.headers.get('retry-after')).toBe('1')
  await clock.advance(1_000)
  expect(await codeOf()).toBe(0)
})

test('the order of checks is the documented one', () => {
  expect(checkOrder.map((check) => check.name)).toEqual([
    'path',
    'app key',
    'timestamp',
    'signature',
    'token',
    'scope',
    'cipher',
    'rate',
  ])
})

test('an empty object is accepted signed either way, and which way is recorded', async () => {
  const { conversationId } = await aConversation()
  const read = `/customer_service/202309/conversations/${conversationId}/messages/read`
  expect((await app.client.call('POST', read, { body: {} })).code).toBe(0)
  expect((await app.client.call('POST', read, { body: {}, signWithout: true })).code).toBe(0)
  expect((await app.client.call('POST', read)).code).toBe(0)
  const { calls } = await play(shop.url, 'GET', '/_play/calls?path=/read')
  expect(calls.map((call: { emptyBody: string | null }) => call.emptyBody)).toEqual([
    'bytes',
    'nothing',
    null,
  ])
})

async function aConversation() {
  const buyer = await play(shop.url, 'POST', '/_play/buyers', { nickname: 'Ines Marlow' })
  return play(shop.url, 'POST', `/_play/buyers/${buyer.userId}/messages`, { text: 'Hi' })
}
