import { signRequest } from '../src/tiktok-shop/sign-request.ts'
import type { TiktokShop } from '../src/tiktok-shop/start-tiktok-shop.ts'

/** JSON as the parser types it. */
export type Parsed = ReturnType<typeof JSON.parse>

export type Envelope = {
  readonly status: number
  readonly headers: Headers
  readonly code: number
  readonly message: string
  /** Each test knows the shape of the call it makes. */
  readonly data: Parsed
}

export type CallOptions = {
  readonly query?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly form?: FormData
  /** Without shop_cipher. */
  readonly bare?: boolean
  readonly headers?: Readonly<Record<string, string>>
  /** Changes the query after signing. */
  readonly tamper?: (query: URLSearchParams) => void
  readonly timestamp?: number
  /** Leaves the body out of the signature. */
  readonly signWithout?: boolean
}

/** An app that talks to the stand-in by its published protocol, connected to the first shop. */
export async function connectApp(shop: TiktokShop, state = 'some-state') {
  const { app, url } = shop
  await play(url, 'PUT', `/_play/apps/${app.appKey}`, { redirectUrl: 'http://127.0.0.1/connected' })
  const returned = await fetch(`${url}/open/authorize`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ service_id: app.serviceId, state, decision: 'approve' }),
  })
  const location = new URL(returned.headers.get('location') ?? '')
  const code = location.searchParams.get('code') ?? ''
  const tokens = await tokenCall(shop, 'get', { auth_code: code, grant_type: 'authorized_code' })
  const client = appClient(shop, tokens.data.access_token)
  const { data } = await client.call('GET', '/authorization/202309/shops', { bare: true })
  return {
    ...client,
    location,
    code,
    tokens,
    shops: data.shops,
    client: client.forShop(data.shops[0].cipher),
  }
}

export async function tokenCall(shop: TiktokShop, verb: 'get' | 'refresh', query: Record<string, string>) {
  const { appKey, appSecret } = shop.app
  const search = new URLSearchParams({ app_key: appKey, app_secret: appSecret, ...query })
  const answer = await fetch(`${shop.url}/api/v2/token/${verb}?${search}`)
  return JSON.parse(await answer.text())
}

export function appClient(shop: TiktokShop, accessToken: string, cipher?: string) {
  const call = async (method: string, path: string, options: CallOptions = {}): Promise<Envelope> => {
    const query = new URLSearchParams({
      ...options.query,
      ...(cipher === undefined || options.bare ? {} : { shop_cipher: cipher }),
      app_key: shop.app.appKey,
      timestamp: String(options.timestamp ?? (await nowOf(shop.url))),
    })
    const body = options.body === undefined ? null : Buffer.from(JSON.stringify(options.body))
    query.set(
      'sign',
      signRequest(shop.app.appSecret, { path, query, body: options.signWithout ? null : body }),
    )
    options.tamper?.(query)
    const answer = await fetch(`${shop.url}${path}?${query}`, {
      method,
      headers: {
        'x-tts-access-token': accessToken,
        ...(options.form ? {} : { 'content-type': 'application/json' }),
        ...options.headers,
      },
      body: options.form ?? body,
    })
    return { status: answer.status, headers: answer.headers, ...JSON.parse(await answer.text()) }
  }
  return { call, forShop: (shopCipher: string) => appClient(shop, accessToken, shopCipher) }
}

/** Asks the control API. @throws Error with the stand-in's sentence */
export async function play(url: string, method: string, path: string, body?: unknown) {
  const answer = await fetch(url + path, { method, body: body === undefined ? null : JSON.stringify(body) })
  const content = JSON.parse(await answer.text())
  if (!answer.ok) throw new Error(content.error)
  return content
}

const nowOf = async (url: string): Promise<number> =>
  Math.floor((await play(url, 'GET', '/_play/clock')).now / 1000)
