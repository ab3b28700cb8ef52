import { TikTokShop as IndependentClient } from 'tiktok-shop'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectApp, play } from '../../test/app-client.ts'
import { startTiktokShop, type TiktokShop } from './start-tiktok-shop.ts'

/** The npm package `tiktok-shop` was written by others against the real platform. */
let shop: TiktokShop
let app: Awaited<ReturnType<typeof connectApp>>
let signer: IndependentClient

beforeAll(async () => {
  shop = await startTiktokShop({ host: '127.0.0.1', port: 0 })
  app = await connectApp(shop)
  signer = new IndependentClient({ appKey: shop.app.appKey, appSecret: shop.app.appSecret })
})
afterAll(() => shop.close())

/** It signs addresses that end in .com only, which doesn't matter: the host is no part of the signature. */
async function callSignedByOthers(
  method: 'GET' | 'POST',
  path: string,
  query: string,
  body?: Record<string, unknown>,
) {
  const { url, app: registered } = shop
  const bare = `${path}?app_key=${registered.appKey}&shop_cipher=${app.shops[0].cipher}${query}`
  const { signature, timestamp } = signer.signByUrl(
    `https://open-api.tiktokglobalshop.com${bare}`,
    body ?? {},
  )
  const answer = await fetch(`${url}${bare}&timestamp=${timestamp}&sign=${signature}`, {
    method,
    headers: { 'x-tts-access-token': app.tokens.data.access_token, 'content-type': 'application/json' },
    body: body ? JSON.stringify(body) : null,
  })
  return JSON.parse(await answer.text())
}

test('a list signed by an independent client is answered', async () => {
  const answer = await callSignedByOthers('GET', '/customer_service/202309/conversations', '&page_size=20')
  expect(answer).toMatchObject({ code: 0, message: 'Success' })
})

test('a message signed by an independent client is sent, in any script', async () => {
  const buyer = await play(shop.url, 'POST', '/_play/buyers', { nickname: 'Ines Marlow' })
  const { conversationId } = await play(shop.url, 'POST', `/_play/buyers/${buyer.userId}/messages`, {
    text: '在吗？',
  })
  const path = `/customer_service/202309/conversations/${conversationId}/messages`
  const body = { type: 'TEXT', content: JSON.stringify({ content: '您的包裹已发出 📦' }) }
  expect(await callSignedByOthers('POST', path, '', body)).toMatchObject({ code: 0 })
})

test('its signature does not fit another body', async () => {
  const path = '/customer_service/202309/agents/settings'
  const wrong = await callSignedByOthers('POST', path, '', {})
  expect(wrong.code).toBe(36009010)
  signer = new IndependentClient({ appKey: shop.app.appKey, appSecret: 'another secret' })
  const foreign = await callSignedByOthers('GET', '/customer_service/202309/agents/settings', '')
  expect(foreign.code).toBe(106001)
})
