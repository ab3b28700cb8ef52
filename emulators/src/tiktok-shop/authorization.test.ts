import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { appClient, connectApp, play, tokenCall } from '../../test/app-client.ts'
import { openWebhookInbox } from '../../test/webhook-inbox.ts'
import { createPlayClock, type PlayClock } from '../core/clock.ts'
import { startTiktokShop, type TiktokShop } from './start-tiktok-shop.ts'

const start = Date.parse('2026-11-02T10:00:00Z')
const day = 86_400
let clock: PlayClock
let shop: TiktokShop

beforeEach(async () => {
  clock = createPlayClock(start)
  shop = await startTiktokShop({
    host: '127.0.0.1',
    port: 0,
    clock,
    redirectUrl: 'http://127.0.0.1/back?tab=1',
  })
})
afterEach(() => shop.close())

async function decide(form: Record<string, string>) {
  const answer = await fetch(`${shop.url}/open/authorize`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ service_id: shop.app.serviceId, ...form }),
  })
  return new URL(answer.headers.get('location') ?? '')
}
const redeem = (code: string) => tokenCall(shop, 'get', { auth_code: code, grant_type: 'authorized_code' })
const codeOf = async () => (await decide({ decision: 'approve' })).searchParams.get('code') ?? ''

test('the page asks the seller and names what the app may do', async () => {
  const answer = await fetch(`${shop.url}/open/authorize?service_id=${shop.app.serviceId}&state=a"b`)
  const page = await answer.text()
  expect(page).toContain('seller.customer_service')
  expect(page).toContain('value="a&quot;b"')
  expect((await fetch(`${shop.url}/open/authorize?service_id=1`)).status).toBe(404)
})

test('a yes comes back with code and state, and keeps the own query', async () => {
  const { searchParams } = await decide({ decision: 'approve', state: 's-1' })
  expect(searchParams.get('state')).toBe('s-1')
  expect(searchParams.get('tab')).toBe('1')
  expect(searchParams.get('code')).toMatch(/^ROW_/)
})

test('a flow from the app store carries no state', async () => {
  expect((await decide({ decision: 'approve' })).searchParams.has('state')).toBe(false)
})

test('a no comes back as auth_denied', async () => {
  const { searchParams } = await decide({ decision: 'deny', state: 's-1' })
  expect(Object.fromEntries(searchParams)).toMatchObject({ code: 'null', error: 'auth_denied', state: 's-1' })
})

test('tokens come with absolute times of expiry and what was granted', async () => {
  const { code, data } = await redeem(await codeOf())
  expect(code).toBe(0)
  expect(data).toMatchObject({
    access_token: expect.stringMatching(/^TTP_/),
    access_token_expire_in: start / 1000 + 7 * day,
    refresh_token_expire_in: start / 1000 + 365 * day,
    seller_base_region: 'US',
    user_type: 0,
    granted_scopes: expect.arrayContaining(['seller.customer_service']),
  })
})

test('a code works once, for thirty minutes, and for its app only', async () => {
  const code = await codeOf()
  expect((await redeem(code)).code).toBe(0)
  expect((await redeem(code)).code).toBe(36004004)
  const late = await codeOf()
  await clock.advance((30 * 60 + 1) * 1000)
  expect((await redeem(late)).code).toBe(36004004)
  expect((await redeem('made up')).code).toBe(36004004)
  const wrong = await tokenCall(shop, 'get', {
    auth_code: late,
    grant_type: 'authorized_code',
    app_secret: 'x',
  })
  expect(wrong.code).toBe(36009004)
})

test('a refresh gives a new pair, the grant type is spelt as documented', async () => {
  const { data } = await redeem(await codeOf())
  await clock.advance(8 * day * 1000)
  const refreshed = await tokenCall(shop, 'refresh', {
    refresh_token: data.refresh_token,
    grant_type: 'refresh_token',
  })
  expect(refreshed.data.access_token).not.toBe(data.access_token)
  const shops = (token: string) => appClient(shop, token).call('GET', '/authorization/202309/shops')
  expect((await shops(data.access_token)).code).toBe(105002)
  expect((await shops(refreshed.data.access_token)).code).toBe(0)
  const misspelt = await tokenCall(shop, 'get', {
    auth_code: await codeOf(),
    grant_type: 'authorization_code',
  })
  expect(misspelt.code).toBe(36009004)
})

test('a refresh token works again, or once only when told so', async () => {
  const { data } = await redeem(await codeOf())
  const refresh = (token: string) =>
    tokenCall(shop, 'refresh', { refresh_token: token, grant_type: 'refresh_token' })
  expect((await refresh(data.refresh_token)).code).toBe(0)
  expect((await refresh(data.refresh_token)).code).toBe(0)
  await play(shop.url, 'PUT', '/_play/settings', { refreshTokenOnce: true })
  const next = await refresh(data.refresh_token)
  expect((await refresh(data.refresh_token)).code).toBe(36004001)
  expect((await refresh(next.data.refresh_token)).code).toBe(0)
})

test('an access token is no refresh token', async () => {
  const { data } = await redeem(await codeOf())
  const answer = await tokenCall(shop, 'refresh', {
    refresh_token: data.access_token,
    grant_type: 'refresh_token',
  })
  expect(answer.code).toBe(36004001)
})

test('a desk that was connected before a restart still is, with the same shops', async () => {
  const before = await connectApp(shop)
  await shop.close()
  shop = await startTiktokShop({ host: '127.0.0.1', port: 0, clock: createPlayClock(start + 60_000) })
  const after = await appClient(shop, before.tokens.data.access_token).call(
    'GET',
    '/authorization/202309/shops',
  )
  expect(after.data.shops).toEqual(before.shops)
})

test('what the seller takes back ends tokens and codes, is announced, and a new yes starts afresh', async () => {
  const inbox = await openWebhookInbox()
  await play(shop.url, 'PUT', `/_play/apps/${shop.app.appKey}`, { webhookAddress: inbox.address })
  const { data } = await redeem(await codeOf())
  await play(shop.url, 'POST', '/_play/authorization/expiring')
  await play(shop.url, 'POST', '/_play/authorization/revoke')
  await vi.waitFor(() => expect(inbox.received).toHaveLength(2))
  const bodies = inbox.received.map((one) => JSON.parse(one.body))
  expect(bodies.find((one) => one.type === 6).data).toEqual({ message: expect.any(String) })
  expect(bodies.find((one) => one.type === 7).data).toMatchObject({
    expiration_time: String(start / 1000 + 30 * day),
  })
  const refresh = () =>
    tokenCall(shop, 'refresh', { refresh_token: data.refresh_token, grant_type: 'refresh_token' })
  expect((await refresh()).code).toBe(36004001)
  const again = await redeem(await codeOf())
  expect(again.code).toBe(0)
  expect((await refresh()).code).toBe(36004001)
  await inbox.close()
})

test('other sites may not play with it, and no proxy may stand in front', async () => {
  const cross = await fetch(`${shop.url}/_play/state`, { headers: { 'sec-fetch-site': 'cross-site' } })
  expect(cross.status).toBe(403)
  expect(
    (await fetch(`${shop.url}/_play/state`, { headers: { 'x-forwarded-for': '10.0.0.1' } })).status,
  ).toBe(403)
})
