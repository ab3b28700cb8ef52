import { expect, test } from 'vitest'
import { isSignedWebhook, signRequest } from './sign.ts'

test('signs the example of the platform’s guide as the guide does', () => {
  const sign = signRequest({
    path: '/authorization/202309/shops',
    query: { app_key: '29a39d', timestamp: '1623812664' },
    body: null,
    appSecret: 'e59af819cc',
  })
  expect(sign).toBe('b596b73e0cc6de07ac26f036364178ab16b0a907af13d43f0a0cd2345f582dc8')
})

const conversation = '/customer_service/202309/conversations/576486316948490001'
const say = (text: string) => JSON.stringify({ type: 'TEXT', content: JSON.stringify({ content: text }) })

/** Two independent clients of the platform's API sign these the same (tiktok-shop 2.0.0, n8n-nodes-tiktokshop 1.0.1). */
const vectors = [
  {
    what: 'a list with a page size',
    path: '/customer_service/202309/conversations',
    query: { page_size: '20' },
    body: null,
    sign: '6a8dfd2dd0b4feef915d1e4acde9d8b7738e5cef70a4d5e36a47465307eb5edb',
  },
  {
    what: 'a message',
    path: `${conversation}/messages`,
    query: {},
    body: say('Hello, your parcel is on its way.'),
    sign: '0d09a42aa36f63df580ac591f64baba97948b645ca20bf4250b22699e2763b6d',
  },
  {
    what: 'a form with a file, whose bytes take no part',
    path: '/customer_service/202309/images/upload',
    query: {},
    body: null,
    sign: '15cb68998596bd427401781f2e1fac5b7950d4ec4f2ccd72320a68b0899fcbd5',
  },
  {
    what: 'a call without a body',
    path: `${conversation}/messages/read`,
    query: {},
    body: null,
    sign: 'cc22667472b2aea047d2a4d1f8120aaf675e813827ebe46e3c5a5611416d63c2',
  },
  {
    what: 'a message in Chinese with an emoji',
    path: `${conversation}/messages`,
    query: {},
    body: say('您的包裹已发出 📦'),
    sign: '51a13d1d3b127f19c8c5a58878b000c664a944101ea89e2975afe321017b9f2a',
  },
  {
    what: 'a page token with signs that an address encodes',
    path: '/order/202309/orders/search',
    query: { page_size: '10', page_token: 'aDU2dHIz/MlFh+ME5CUw==' },
    body: '{"buyer_user_id":"7213489962827123654"}',
    sign: 'bdbc185bfe5e4857829ce14e76f7e031c6ca40c335fce39471aaa1d10c3f544c',
  },
]

test.each(vectors)('signs $what as other clients do', ({ path, query, body, sign }) => {
  const common = {
    app_key: '6jtest0appkey',
    shop_cipher: 'GCP_XF90igAAAABh00qsWgtvOiGFNqyubMt3',
    timestamp: '1700000000',
  }
  const appSecret = 'e59af819cc0d8b5fe8d4f0f6a6b5d3c1a2b4c6d8'
  expect(signRequest({ path, query: { ...common, ...query }, body, appSecret })).toBe(sign)
})

test('leaves the sign and a token in the address out of the sign', () => {
  const request = { path: '/p', query: { a: '1' }, body: null, appSecret: 's' }
  const more = { ...request, query: { a: '1', sign: 'x', access_token: 'y' } }
  expect(signRequest(more)).toBe(signRequest(request))
})

/** From the platform's overview of webhooks. */
const webhook = {
  rawBody: Buffer.from(
    '{"type":1,"tts_notification_id":"7380066284010030890","shop_id":"7495540735365777507","timestamp":1718305585,"data":{"is_on_hold_order":true,"order_id":"576653688135258178","order_status":"UNPAID","update_time":1718305585}}',
  ),
  signature: '5dec0f11ec2f6783b8deee53c9ffbf8d024302f7c7e7fa55a35d17629031ac05',
}
const app = { appKey: 'abcdef', appSecret: '123' }

test('knows the webhook of the platform’s overview', () => {
  expect(isSignedWebhook(webhook, app)).toBe(true)
})

test('knows no webhook with other bytes, another signature, another app or none', () => {
  expect(
    isSignedWebhook({ ...webhook, rawBody: Buffer.concat([webhook.rawBody, Buffer.from(' ')]) }, app),
  ).toBe(false)
  expect(isSignedWebhook({ ...webhook, signature: webhook.signature.replace('5', '6') }, app)).toBe(false)
  expect(isSignedWebhook({ ...webhook, signature: webhook.signature.slice(2) }, app)).toBe(false)
  expect(isSignedWebhook({ ...webhook, signature: undefined }, app)).toBe(false)
  expect(isSignedWebhook(webhook, { ...app, appKey: 'abcdeg' })).toBe(false)
  expect(isSignedWebhook(webhook, { ...app, appSecret: '124' })).toBe(false)
})
