import { describe, expect, test } from 'vitest'
import { RateLimited, Rejected, Unauthorised, Unconfirmed, Unreachable, WindowClosed } from '../errors.ts'
import { failureOf, failureWithoutAnswer, type RefusedCall } from './failures.ts'

const call = (changes: Partial<RefusedCall>): RefusedCall => ({
  kind: 'send',
  httpStatus: 200,
  code: null,
  requestId: '202611220330000102030405060708ABCD',
  retryAfterSeconds: null,
  ...changes,
})

type Failure = abstract new (...args: never[]) => Error

/** Code, what it means on a send, what on any other call. */
const codes: [number, Failure | string, Failure | string][] = [
  [45101001, 'invalid-message', Unreachable],
  [45101002, 'return-not-possible', 'return-not-possible'],
  [45101003, 'not-found', 'not-found'],
  [45101004, RateLimited, RateLimited],
  [45101006, 'sensitive-content', 'sensitive-content'],
  [45101008, Unreachable, Unreachable],
  [45102007, Unauthorised, Unauthorised],
  [45109001, WindowClosed, WindowClosed],
  [45109003, WindowClosed, WindowClosed],
  [45111001, 'kind-not-taken', 'kind-not-taken'],
  [45111012, RateLimited, RateLimited],
  [45111017, 'coupon-not-sendable', 'coupon-not-sendable'],
  [36009002, RateLimited, RateLimited],
  [36009003, Unconfirmed, Unreachable],
  [36009004, Unreachable, Unreachable],
  [36009007, Unconfirmed, Unreachable],
  [36009009, 'unknown-endpoint', 'unknown-endpoint'],
  [36009010, 'unknown-endpoint', 'unknown-endpoint'],
  [36009014, 'endpoint-retired', 'endpoint-retired'],
  [36009021, 'file-too-large', 'file-too-large'],
  [36009022, 'content-type', 'content-type'],
  [36009023, 'content-type', 'content-type'],
  [36009033, Unauthorised, Unauthorised],
  [105001, Unauthorised, Unauthorised],
  [105002, Unauthorised, Unauthorised],
  [105005, Unauthorised, Unauthorised],
  [106001, Unauthorised, Unauthorised],
  [106013, Unauthorised, Unauthorised],
  [101000, Unauthorised, Unauthorised],
  [40006, 'unknown-endpoint', 'unknown-endpoint'],
  [36004001, Unauthorised, Unauthorised],
  [36004004, 'code-used-or-expired', 'code-used-or-expired'],
  [32002017, Unauthorised, Unauthorised],
]

function expectFailure(error: Error, wanted: Failure | string) {
  if (typeof wanted === 'string') expect(error).toMatchObject({ name: 'Rejected', failure: wanted })
  else expect(error).toBeInstanceOf(wanted)
}

describe('each code of the error tables is one of the six errors', () => {
  test.each(codes)('%i', (code, onSend, otherwise) => {
    expectFailure(failureOf(call({ code })), onSend)
    expectFailure(failureOf(call({ code, kind: 'other' })), otherwise)
  })
})

test('a code decides, whatever HTTP status it comes with', () => {
  for (const httpStatus of [200, 400, 403, 500])
    expect(failureOf(call({ code: 45109001, httpStatus }))).toBeInstanceOf(WindowClosed)
})

describe('a code that nobody wrote down goes by its HTTP status', () => {
  test.each<[number, Failure | string, Failure | string]>([
    [200, 'platform-77', 'platform-77'],
    [400, 'platform-77', 'platform-77'],
    [401, Unauthorised, Unauthorised],
    [403, Unauthorised, Unauthorised],
    [429, RateLimited, RateLimited],
    [500, Unconfirmed, Unreachable],
    [503, Unconfirmed, Unreachable],
  ])('%i', (httpStatus, onSend, otherwise) => {
    expectFailure(failureOf(call({ code: 77, httpStatus })), onSend)
    expectFailure(failureOf(call({ code: 77, httpStatus, kind: 'other' })), otherwise)
  })
})

test('an answer that is none of the platform’s leaves a send open only if it may have arrived', () => {
  expect(failureOf(call({ httpStatus: 200 }))).toBeInstanceOf(Unconfirmed)
  expect(failureOf(call({ httpStatus: 502 }))).toBeInstanceOf(Unconfirmed)
  expect(failureOf(call({ httpStatus: 302 }))).toBeInstanceOf(Unreachable)
  expect(failureOf(call({ httpStatus: 404 }))).toBeInstanceOf(Rejected)
})

test('the platform’s own pause is kept to, else one that fits the limit', () => {
  expect(failureOf(call({ code: 36009002, retryAfterSeconds: 17 }))).toMatchObject({ retryAfterSeconds: 17 })
  expect(failureOf(call({ code: 36009002 }))).toMatchObject({ retryAfterSeconds: 5 })
  expect(failureOf(call({ code: 45101004 }))).toMatchObject({ retryAfterSeconds: 3_600 })
  expect(failureOf(call({ code: 45111012 }))).toMatchObject({ retryAfterSeconds: 2 })
})

test('a failure names the code and the request, by which the platform can be asked', () => {
  expect(failureOf(call({ code: 105005 })).message).toBe(
    'The platform answers 105005 to request 202611220330000102030405060708ABCD.',
  )
})

const cut = (code: string) =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) })

test('without an answer a send is open, unless nobody could be reached', () => {
  expect(failureWithoutAnswer('send', cut('ECONNRESET'))).toBeInstanceOf(Unconfirmed)
  expect(failureWithoutAnswer('send', cut('UND_ERR_SOCKET'))).toBeInstanceOf(Unconfirmed)
  expect(failureWithoutAnswer('send', new DOMException('late', 'TimeoutError'))).toBeInstanceOf(Unconfirmed)
  for (const code of ['ECONNREFUSED', 'ENOTFOUND', 'UND_ERR_CONNECT_TIMEOUT'])
    expect(failureWithoutAnswer('send', cut(code))).toBeInstanceOf(Unreachable)
  expect(failureWithoutAnswer('other', cut('ECONNRESET'))).toBeInstanceOf(Unreachable)
})
