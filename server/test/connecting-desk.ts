import type { AuthorizationLink, ChannelApp, ChannelAuthorization, PlatformShop } from '@quaydesk/contract'
import type { z } from 'zod'
import type { Log } from '../src/platform/log.ts'
import { testPublicUrl } from './accounts.ts'
import type { TestBrowser } from './browser.ts'
import { type TestChannels, testChannels } from './channels.ts'
import { type Door, doorTo } from './door.ts'
import { type StandIn, tiktokShopStandIn } from './stand-in.ts'

export type ConnectingDesk = TestChannels & {
  readonly standIn: StandIn
  /** Before the host that gives out tokens. */
  readonly tokens: Door
  /** Both clocks, the platform's and ours. */
  passBoth(milliseconds: number): Promise<void>
  registerApp(by?: TestBrowser): Promise<ChannelApp>
  link(appId: string, by?: TestBrowser): Promise<string>
  /** What the seller does on the link; returns what the platform sends back to the desk. */
  decide(link: string, decision: 'approve' | 'deny'): Promise<{ state: string; code: string }>
  complete(
    back: object,
    by?: TestBrowser,
  ): Promise<{ status: number; body: ChannelAuthorization & { message: string } }>
  /** All of it. */
  authorize(by?: TestBrowser): Promise<ChannelAuthorization>
  shopsOf(authorizationId: string, by?: TestBrowser): Promise<PlatformShop[]>
}

/** A desk before it is connected, whose sellers have their shops on the stand-in. */
export async function connectingDesk(options: { idle?: boolean; log?: Log } = {}): Promise<ConnectingDesk> {
  const standIn = await tiktokShopStandIn()
  const tokens = await doorTo(standIn.url)
  const desk = await testChannels({ ...options, platformUrl: standIn.url, authUrl: tokens.url })
  const { owner, clock } = desk
  await standIn.clock.advance(clock.now() - standIn.clock.now())
  const redirectUrl = `${testPublicUrl}/connect/tiktok-shop`
  await standIn.play('PUT', `/_play/apps/${standIn.app.appKey}`, { redirectUrl })

  const registerApp = async (by: TestBrowser = owner) => {
    const { appKey, appSecret, serviceId } = standIn.app
    const app = { kind: 'tiktok-shop', region: 'row', appKey, appSecret, serviceId }
    return (await by.send<ChannelApp>('POST', '/api/channel-apps', app)).body
  }
  const link = async (appId: string, by: TestBrowser = owner) => {
    const url = `/api/channel-apps/${appId}/authorization-links`
    return (await by.send<z.infer<typeof AuthorizationLink>>('POST', url)).body.url
  }
  const decide = async (link: string, decision: 'approve' | 'deny') => {
    const asked = new URL(link)
    const body = new URLSearchParams({ ...Object.fromEntries(asked.searchParams), decision })
    const answer = await fetch(asked.origin + asked.pathname, { method: 'POST', body, redirect: 'manual' })
    const back = new URL(answer.headers.get('location') ?? '').searchParams
    return { state: back.get('state') ?? '', code: back.get('code') ?? '' }
  }
  const complete: ConnectingDesk['complete'] = (back, by = owner) =>
    by.send('POST', '/api/channel-authorizations', back)
  return {
    ...desk,
    standIn,
    tokens,
    registerApp,
    link,
    decide,
    complete,
    passBoth: async (milliseconds) => {
      clock.pass(milliseconds)
      await standIn.clock.advance(milliseconds)
    },
    authorize: async (by = owner) => {
      const { id } = await registerApp(by)
      return (await complete(await decide(await link(id, by), 'approve'), by)).body
    },
    shopsOf: async (id, by = owner) =>
      (await by.send<PlatformShop[]>('GET', `/api/channel-authorizations/${id}/shops`)).body,
  }
}
