import { expect, test } from 'vitest'
import { checkSignature, signRequest } from './sign-request.ts'

/** The platform's own example on "Sign your API request". */
test('the published vector comes out', () => {
  const query = new URLSearchParams({ app_key: '29a39d', timestamp: '1623812664' })
  expect(signRequest('e59af819cc', { path: '/authorization/202309/shops', query, body: null })).toBe(
    'b596b73e0cc6de07ac26f036364178ab16b0a907af13d43f0a0cd2345f582dc8',
  )
})

const secret = 'e59af819cc0d8b5fe8d4f0f6a6b5d3c1a2b4c6d8'
const messages = '/customer_service/202309/conversations/576486316948490001/messages'
const signed = (path: string, body: string | null, extra: Record<string, string> = {}) => ({
  path,
  query: new URLSearchParams({
    app_key: '6jtest0appkey',
    shop_cipher: 'GCP_XF90igAAAABh00qsWgtvOiGFNqyubMt3',
    timestamp: '1700000000',
    ...extra,
  }),
  body: body === null ? null : Buffer.from(body),
})

/** The first, second and the last three were recomputed with two independent npm clients. */
test.each([
  [
    'a query',
    signed('/customer_service/202309/conversations', null, { page_size: '20' }),
    '6a8dfd2dd0b4feef915d1e4acde9d8b7738e5cef70a4d5e36a47465307eb5edb',
  ],
  [
    'a body',
    signed(messages, '{"type":"TEXT","content":"{\\"content\\":\\"Hello, your parcel is on its way.\\"}"}'),
    '0d09a42aa36f63df580ac591f64baba97948b645ca20bf4250b22699e2763b6d',
  ],
  [
    'a form with a file',
    signed('/customer_service/202309/images/upload', null),
    '15cb68998596bd427401781f2e1fac5b7950d4ec4f2ccd72320a68b0899fcbd5',
  ],
  [
    'no body',
    signed(`${messages}/read`, null),
    'cc22667472b2aea047d2a4d1f8120aaf675e813827ebe46e3c5a5611416d63c2',
  ],
  [
    'an empty object as bytes',
    signed(`${messages}/read`, '{}'),
    '1c38956d4192a6904830ad8788af5bab8f9fb4ef73f95e1f8719eb9a5ab92f9d',
  ],
  [
    'Chinese and emoji',
    signed(messages, '{"type":"TEXT","content":"{\\"content\\":\\"您的包裹已发出 📦\\"}"}'),
    '51a13d1d3b127f19c8c5a58878b000c664a944101ea89e2975afe321017b9f2a',
  ],
  [
    'a page token with + / and =',
    signed('/order/202309/orders/search', '{"buyer_user_id":"7213489962827123654"}', {
      page_size: '10',
      page_token: 'aDU2dHIz/MlFh+ME5CUw==',
    }),
    'bdbc185bfe5e4857829ce14e76f7e031c6ca40c335fce39471aaa1d10c3f544c',
  ],
])('%s is signed as others sign it', (_what, parts, sign) => {
  expect(signRequest(secret, parts)).toBe(sign)
})

test('both readings of an empty object pass and are told apart', () => {
  const parts = signed(`${messages}/read`, '{}')
  const asBytes = signRequest(secret, parts)
  const asNothing = signRequest(secret, { ...parts, body: null })
  expect(checkSignature(secret, parts, asBytes)).toEqual({ valid: true, emptyBody: 'bytes' })
  expect(checkSignature(secret, parts, asNothing)).toEqual({ valid: true, emptyBody: 'nothing' })
})

test('one changed byte of the body is noticed', () => {
  const sign = signRequest(secret, signed(messages, '{"type":"TEXT","content":"a"}'))
  expect(checkSignature(secret, signed(messages, '{"type":"TEXT","content":"b"}'), sign).valid).toBe(false)
})
