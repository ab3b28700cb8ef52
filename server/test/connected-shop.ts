import type { Grant } from '../src/channels/authorizations/authorizer.ts'
import type { OutboundMessage } from '../src/channels/contract.ts'
import { createTiktokShopAuthorizer } from '../src/channels/tiktok-shop/authorizer.ts'
import { createTiktokShopClient } from '../src/channels/tiktok-shop/client.ts'
import { createTiktokShopAccounts } from '../src/channels/tiktok-shop/connected-accounts.ts'
import type { TiktokShopDeps } from '../src/channels/tiktok-shop/deps.ts'
import type { TiktokShopHosts } from '../src/channels/tiktok-shop/hosts.ts'
import { createTiktokShop } from '../src/channels/tiktok-shop/index.ts'
import { isPlatformMedia } from '../src/channels/tiktok-shop/media-hosts.ts'
import { createLog } from '../src/platform/log.ts'
import { tiktokShopStandIn } from './stand-in.ts'

export const source = { organizationId: 'o', shopId: 's', channelId: 'c' }
export const quiet = new AbortController().signal
const returnsTo = 'https://desk.example/connect/tiktok-shop/callback'

/** The channel on the stand-in's sample shop, connected the way a seller connects it. */
export async function connectedShop(more: Partial<TiktokShopDeps> = {}) {
  const standIn = await tiktokShopStandIn()
  const { clock, play } = standIn
  const hosts: TiktokShopHosts = {
    apiUrl: standIn.url,
    authUrl: standIn.url,
    authorizeUrls: { us: `${standIn.url}/open/authorize`, row: `${standIn.url}/open/authorize` },
    sandboxUrl: () => standIn.url,
  }
  const client = createTiktokShopClient({ clock, log: createLog('silent') })
  const authorizer = createTiktokShopAuthorizer({ client, clock, hosts })
  const app = { environment: 'live', region: 'row', ...standIn.app } as const
  await play('PUT', `/_play/apps/${app.appKey}`, { redirectUrl: returnsTo })
  let grant: Grant = await authorizer.exchange(app, await sellersYes(authorizer.linkOf(app, 'state')), quiet)
  const shops = await authorizer.shops(app, grant.accessToken, quiet)
  const [shop] = shops
  if (shop === undefined) throw new Error('The sample seller has no shop.')
  const accounts = createTiktokShopAccounts(
    {
      of: async () => ({
        app,
        config: shop.config,
        accessToken: async () => grant.accessToken,
        refresh: async () => {
          grant = await authorizer.refresh(app, grant.refreshToken, quiet)
        },
        spend: async () => undefined,
      }),
    },
    hosts,
  )
  const deps: TiktokShopDeps = {
    client,
    accounts,
    clock,
    readFile: async () => null,
    receiptsAmong: async () => new Set(),
    isMediaHost: (url) => isPlatformMedia(url, [standIn.url]),
    ...more,
  }
  return {
    ...standIn,
    app,
    authorizer,
    shop,
    shops,
    grantNow: () => grant,
    deps,
    adapter: createTiktokShop(deps),
  }
}

/** An answer of ours in a conversation, as the core hands it over. */
export const answerIn = (
  threadKey: string,
  queuedAt: number,
  content: Partial<OutboundMessage['content']> = {},
): OutboundMessage => ({
  ...source,
  conversationId: 'v',
  identityId: 'i',
  correspondentId: threadKey,
  threadKey,
  messageId: 'm',
  authorKind: 'agent',
  authorName: 'Olive',
  queuedAt,
  attemptedAt: queuedAt,
  content: { kind: 'text', text: '', files: [], ...content },
})

/** Presses the button of the seller's page, and returns the code that comes back. */
async function sellersYes(link: string): Promise<string> {
  const { searchParams, origin, pathname } = new URL(link)
  const body = new URLSearchParams({ ...Object.fromEntries(searchParams), decision: 'approve' })
  const answer = await fetch(`${origin}${pathname}`, { method: 'POST', body, redirect: 'manual' })
  const back = new URL(answer.headers.get('location') ?? '')
  return back.searchParams.get('code') ?? ''
}
