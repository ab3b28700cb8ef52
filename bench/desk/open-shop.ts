import { randomBytes } from 'node:crypto'
import { Channel, Shop } from '@quaydesk/contract'
import type { RunningDesk } from './running-desk.ts'

/** Makes the owner, a shop that is always open and its chat, as the setup page does. Returns the chat's id. */
export async function openShop({ origin, link }: RunningDesk): Promise<string> {
  const owner = {
    token: link.searchParams.get('token'),
    name: 'Bench',
    email: 'bench@example.com',
    password: randomBytes(12).toString('base64url'),
    locale: 'en',
  }
  const setUp = await post(`${origin}/api/setup`, owner, {})
  const cookie = setUp.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  const shop = { name: 'Bench', market: 'GB', timeZone: 'Europe/London', currency: 'GBP', languages: ['en'] }
  const { id: shopId } = Shop.parse(await (await post(`${origin}/api/shops`, shop, { cookie })).json())
  const chat = { shopId, kind: 'web-chat', name: 'Chat', allowedOrigins: [] }
  return Channel.parse(await (await post(`${origin}/api/channels`, chat, { cookie })).json()).id
}

async function post(url: string, body: object, headers: Record<string, string>): Promise<Response> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok)
    throw new Error(`${new URL(url).pathname} answered ${response.status}: ${await response.text()}`)
  return response
}
