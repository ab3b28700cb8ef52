import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createLog } from '../../platform/log.ts'
import { RateLimited, Rejected, Unauthorised, Unconfirmed, Unreachable } from '../errors.ts'
import type { TiktokShopAccount } from './accounts.ts'
import { type ApiCall, createTiktokShopClient } from './client.ts'
import { signRequest } from './sign.ts'

type Seen = {
  method: string
  path: string
  query: Record<string, string>
  token: unknown
  type: unknown
  body: string
}
type Respond = (response: ServerResponse, seen: Seen, calls: number) => void

const closers: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

const bodyOf = async (request: IncomingMessage) => Buffer.concat(await request.toArray()).toString()

/** Something on the other end of the wire. */
async function platform(respond: Respond) {
  const seen: Seen[] = []
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '', 'http://platform')
    const one = {
      method: request.method ?? '',
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      token: request.headers['x-tts-access-token'],
      type: request.headers['content-type'],
      body: await bodyOf(request),
    }
    seen.push(one)
    respond(response, one, seen.length)
  }
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen }
}

const answer = (response: ServerResponse, body: unknown, status = 200, headers = {}) =>
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
const success = (data: unknown) => ({ code: 0, message: 'Success', request_id: 'R', data })

function accountAt(apiUrl: string) {
  const spent: string[] = []
  const tokens = ['token one', 'token two']
  const account: TiktokShopAccount = {
    region: null,
    apiUrl,
    credentials: async () => ({
      appKey: 'key',
      appSecret: 'secret',
      accessToken: tokens[0] ?? 'none left',
      cipher: 'GCP_shop',
    }),
    refresh: async (refused) => {
      if (tokens[0] === refused) tokens.shift()
    },
    spend: async (purpose) => {
      spent.push(purpose)
    },
  }
  return { account, spent }
}

const clock = { now: () => 1_700_000_000_000 }
const quiet = new AbortController().signal
const list: ApiCall<{ n: number }> = {
  method: 'GET',
  path: '/customer_service/202309/conversations',
  query: { page_size: '20' },
  data: z.object({ n: z.int() }),
  purpose: 'read',
}
const send: ApiCall<{ n: number }> = {
  ...list,
  method: 'POST',
  path: '/customer_service/202309/conversations/576486316948490001/messages',
  query: {},
  body: { type: 'TEXT', content: '{"content":"您好"}' },
  purpose: 'answer',
  kind: 'send',
}

async function ask(respond: Respond, call: ApiCall<{ n: number }> = list) {
  const { url, seen } = await platform(respond)
  const { account, spent } = accountAt(url)
  const client = createTiktokShopClient({ clock, log: createLog('silent') })
  const run = () => client.call(account, call, quiet)
  return { run, seen, spent, result: await run().catch((error: unknown) => error) }
}

describe('a call', () => {
  test('carries the shop, the time and a sign over the bytes it sends', async () => {
    const { seen, result, spent } = await ask(
      (response) => answer(response, success({ n: 1, more: 2 })),
      send,
    )
    expect(result).toEqual({ n: 1 })
    const [{ query, body, path, token, type }] = seen as [Seen]
    const { sign, ...rest } = query
    expect(rest).toEqual({ app_key: 'key', shop_cipher: 'GCP_shop', timestamp: '1700000000' })
    expect(sign).toBe(signRequest({ path, query: rest, body, appSecret: 'secret' }))
    expect({ token, type }).toEqual({ token: 'token one', type: 'application/json' })
    expect(spent).toEqual(['answer'])
  })

  test('about the seller names no shop', async () => {
    const { seen } = await ask((response) => answer(response, success({ n: 1 })), { ...list, ofSeller: true })
    expect(seen[0]?.query).not.toHaveProperty('shop_cipher')
  })

  test('with a form signs no bytes', async () => {
    const body = new FormData()
    body.append('data', new Blob(['picture']), 'a.png')
    const { seen } = await ask((response) => answer(response, success({ n: 1 })), { ...send, body })
    const [{ query, path, type }] = seen as [Seen]
    const { sign, ...rest } = query
    expect(sign).toBe(signRequest({ path, query: rest, body: null, appSecret: 'secret' }))
    expect(type).toMatch(/^multipart\/form-data; boundary=/)
  })

  test('with a token that has expired gets another one and is repeated, once', async () => {
    const expired = { code: 105002, message: 'expired', request_id: 'R' }
    const once = await ask((response, { token }) =>
      answer(response, token === 'token one' ? expired : success({ n: 2 })),
    )
    expect(once.result).toEqual({ n: 2 })
    expect(once.seen.map(({ token }) => token)).toEqual(['token one', 'token two'])
    const always = await ask((response) => answer(response, expired, 401))
    expect(always.result).toBeInstanceOf(Unauthorised)
    expect(always.seen).toHaveLength(2)
  })

  test('that is too fast waits as long as the platform asks, and asks nothing meanwhile', async () => {
    const { result, run, seen } = await ask((response) =>
      answer(response, { code: 36009002, message: 'slow' }, 429, { 'retry-after': '17' }),
    )
    expect(result).toBeInstanceOf(RateLimited)
    expect(result).toMatchObject({ retryAfterSeconds: 17 })
    await expect(run()).rejects.toMatchObject({ retryAfterSeconds: 17 })
    expect(seen).toHaveLength(1)
  })

  test('that is not counted is not made', async () => {
    const { url, seen } = await platform((response) => answer(response, success({ n: 1 })))
    const { account } = accountAt(url)
    const spend = async () => {
      throw new RateLimited({ retryAfterSeconds: 60 })
    }
    const client = createTiktokShopClient({ clock, log: createLog('silent') })
    await expect(client.call({ ...account, spend }, list, quiet)).rejects.toBeInstanceOf(RateLimited)
    expect(seen).toEqual([])
  })
})

describe('what comes back', () => {
  const cut: Respond = (response) => response.destroy()

  test('nothing, after the call arrived, leaves a send open', async () => {
    expect((await ask(cut, send)).result).toBeInstanceOf(Unconfirmed)
    expect((await ask(cut)).result).toBeInstanceOf(Unreachable)
  })

  test('nothing, because nobody is there, leaves nothing open', async () => {
    const { account } = accountAt('http://127.0.0.1:9')
    const client = createTiktokShopClient({ clock, log: createLog('silent') })
    const { url } = await platform(cut)
    for (const close of closers.splice(0)) await close()
    await expect(client.call({ ...account, apiUrl: url }, send, quiet)).rejects.toBeInstanceOf(Unreachable)
  })

  test('half of an answer leaves a send open', async () => {
    const half: Respond = (response) => {
      response.writeHead(200, { 'content-length': '100' }).write('{"code":0,')
      setImmediate(() => response.destroy())
    }
    expect((await ask(half, send)).result).toBeInstanceOf(Unconfirmed)
  })

  test('too late, as far as the caller is concerned, leaves a send open', async () => {
    const { url } = await platform(() => undefined)
    const { account } = accountAt(url)
    const client = createTiktokShopClient({ clock, log: createLog('silent') })
    await expect(client.call(account, send, AbortSignal.timeout(50))).rejects.toBeInstanceOf(Unconfirmed)
  })

  test('more than anybody asked for is not kept', async () => {
    const flood: Respond = (response) => response.end('x'.repeat(9_000_000))
    expect((await ask(flood)).result).toBeInstanceOf(Unreachable)
  })

  test('something else than the platform’s envelope is no success', async () => {
    const page: Respond = (response) => response.end('<html>Welcome to the hotel')
    expect((await ask(page, send)).result).toBeInstanceOf(Unconfirmed)
    expect((await ask(page)).result).toBeInstanceOf(Unreachable)
    const elsewhere: Respond = (response) =>
      response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()
    expect((await ask(elsewhere, send)).result).toBeInstanceOf(Unreachable)
  })

  test('a success without what we need is no success', async () => {
    const empty: Respond = (response) => answer(response, { code: 0, message: 'Success', request_id: 'R' })
    expect((await ask(empty, send)).result).toBeInstanceOf(Unconfirmed)
    expect((await ask(empty)).result).toBeInstanceOf(Rejected)
  })
})
