import { randomUUID } from 'node:crypto'
import type { Role } from '@quaydesk/contract'
import type { ConnectedPlace as Place } from './connected-place.ts'
import type { Ask } from './whole-desk.ts'

/** A request for what stands in `place`, so that only the right to it decides. */
type Request = (place: Place) => Promise<Ask & { readonly path: string }> | (Ask & { readonly path: string })

/**
 * Whose shop or organization decides. `shop`: members of other shops get a 404. `organization`: only other organizations do.
 * `nobody`: there is no one's thing in it, or the address itself is the key (a signed link, a visitor's token).
 */
type Belongs = 'shop' | 'organization' | 'nobody'

export type RouteRow = {
  readonly route: string
  readonly roles: readonly Role[] | 'everybody'
  readonly of: Belongs
  readonly ask: Request
}

const all: readonly Role[] = ['owner', 'admin', 'lead', 'agent', 'viewer']
const answerers: readonly Role[] = ['owner', 'admin', 'lead', 'agent']
const leaders: readonly Role[] = ['owner', 'admin', 'lead']
const managers: readonly Role[] = ['owner', 'admin']

const row = (route: string, roles: RouteRow['roles'], of: Belongs, ask: Request): RouteRow => ({
  route,
  roles,
  of,
  ask,
})

const at = (path: string) => () => ({ path })
const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString()
const unique = () => randomUUID().slice(0, 8)
const ofConversation = (path: string, body?: (place: Place) => object) => (place: Place) => ({
  path: `/api/conversations/${place.conversationId}${path}`,
  ...(body ? { body: body(place) } : {}),
})
const reply = () => ({
  clientId: `client-${unique()}`,
  text: 'On its way.',
  fileIds: [],
  lastSeenMessageId: null,
  sendAnyway: true,
})
const shop = { name: 'New', market: 'GB', timeZone: 'Europe/London', currency: 'GBP', languages: ['en'] }
const asVisitor = ({ visitorToken }: Place) => ({ authorization: `Bearer ${visitorToken}` })

/** Every address of the product, in the order of /api/openapi.json, with who may use it and of whom. */
export const routesByRole: readonly RouteRow[] = [
  row('GET /healthz', 'everybody', 'nobody', at('/healthz')),
  row('GET /readyz', 'everybody', 'nobody', at('/readyz')),
  row('GET /metrics', 'everybody', 'nobody', at('/metrics')),
  row('GET /api/openapi.json', 'everybody', 'nobody', at('/api/openapi.json')),
  row('GET /api/setup', 'everybody', 'nobody', at('/api/setup')),
  row('GET /api/me', all, 'nobody', at('/api/me')),
  row('PATCH /api/me', all, 'nobody', () => ({ path: '/api/me', body: { preferences: { sound: false } } })),
  row('PATCH /api/organization', managers, 'nobody', () => ({
    path: '/api/organization',
    body: { name: `Lanyu ${unique()}` },
  })),
  row('GET /api/shops', all, 'nobody', at('/api/shops')),
  row('POST /api/shops', managers, 'nobody', () => ({ path: '/api/shops', body: shop })),
  row('GET /api/shops/{id}', all, 'shop', ({ shopId }) => ({ path: `/api/shops/${shopId}` })),
  row('PATCH /api/shops/{id}', managers, 'shop', async ({ owner, shopId }) => {
    const { json } = await owner.ask('GET', `/api/shops/${shopId}`)
    const { version } = json as { version: number }
    return { path: `/api/shops/${shopId}`, body: { name: 'Renamed', version } }
  }),
  row('GET /api/members', managers, 'nobody', at('/api/members')),
  row('GET /api/members/refs', all, 'nobody', at('/api/members/refs')),
  row('PATCH /api/members/{id}', managers, 'organization', async ({ newMember }) => {
    const { id, version } = await newMember()
    return { path: `/api/members/${id}`, body: { role: 'viewer', version } }
  }),
  row('GET /api/invites', managers, 'nobody', at('/api/invites')),
  row('POST /api/invites', managers, 'shop', ({ shopId }) => ({
    path: '/api/invites',
    body: { email: `${unique()}@desk.test`, role: 'agent', allShops: false, shopIds: [shopId] },
  })),
  row('DELETE /api/invites/{id}', managers, 'organization', async ({ newInvite }) => ({
    path: `/api/invites/${await newInvite()}`,
  })),
  row('GET /api/conversations', answerers, 'nobody', at('/api/conversations?view=all')),
  row('GET /api/conversations/counts', answerers, 'nobody', at('/api/conversations/counts')),
  row('GET /api/conversations/{id}', answerers, 'shop', ofConversation('')),
  row('GET /api/conversations/{id}/thread', answerers, 'shop', ofConversation('/thread')),
  row('GET /api/conversations/{id}/orders', answerers, 'shop', ofConversation('/orders')),
  row('GET /api/conversations/{id}/products', answerers, 'shop', ofConversation('/products')),
  row(
    'PUT /api/conversations/{id}/read-mark',
    answerers,
    'shop',
    ofConversation('/read-mark', ({ messageId }) => ({ messageId })),
  ),
  row('POST /api/conversations/{id}/messages', answerers, 'shop', ofConversation('/messages', reply)),
  row(
    'POST /api/conversations/{id}/notes',
    answerers,
    'shop',
    ofConversation('/notes', () => ({ clientId: `client-${unique()}`, text: 'Mind him.' })),
  ),
  row(
    'PUT /api/conversations/{id}/writing',
    answerers,
    'shop',
    ofConversation('/writing', () => ({ takeOver: true })),
  ),
  row('DELETE /api/conversations/{id}/writing', answerers, 'shop', ofConversation('/writing')),
  row(
    'PUT /api/conversations/{id}/drafts/{mode}',
    answerers,
    'shop',
    ofConversation('/drafts/note', () => ({ mode: 'note', text: 'Not yet', fileIds: [] })),
  ),
  row('DELETE /api/conversations/{id}/drafts/{mode}', answerers, 'shop', ofConversation('/drafts/note')),
  row('PUT /api/conversations/{id}/assignment', answerers, 'shop', async (place) => {
    const { conversationId, owner } = place
    const { json } = await owner.ask('GET', `/api/conversations/${conversationId}`)
    const { summary } = json as { summary: { assignee: { id: string } | null } }
    const { json: me } = await owner.ask('GET', '/api/me')
    const expected = summary.assignee?.id ?? null
    return {
      path: `/api/conversations/${conversationId}/assignment`,
      body: { memberId: (me as { memberId: string }).memberId, expected },
    }
  }),
  row('DELETE /api/conversations/{id}/assignment', answerers, 'shop', ofConversation('/assignment')),
  row('PUT /api/conversations/{id}/closure', answerers, 'shop', ofConversation('/closure')),
  row('DELETE /api/conversations/{id}/closure', answerers, 'shop', ofConversation('/closure')),
  row(
    'PUT /api/conversations/{id}/snooze',
    answerers,
    'shop',
    ofConversation('/snooze', () => ({ until: inAnHour() })),
  ),
  row('DELETE /api/conversations/{id}/snooze', answerers, 'shop', ofConversation('/snooze')),
  row('PUT /api/conversations/{id}/tags/{tagId}', answerers, 'shop', async ({ conversationId, newTag }) => ({
    path: `/api/conversations/${conversationId}/tags/${await newTag()}`,
  })),
  row(
    'DELETE /api/conversations/{id}/tags/{tagId}',
    answerers,
    'shop',
    async ({ conversationId, newTag }) => ({
      path: `/api/conversations/${conversationId}/tags/${await newTag()}`,
    }),
  ),
  row('POST /api/messages/{id}/retry', answerers, 'shop', async ({ failedMessageId }) => ({
    path: `/api/messages/${await failedMessageId()}/retry`,
  })),
  row('POST /api/messages/{id}/files', answerers, 'shop', async ({ messageWithoutFiles }) => ({
    path: `/api/messages/${await messageWithoutFiles()}/files`,
  })),
  row('GET /api/customers/{id}', answerers, 'shop', ({ customerId }) => ({
    path: `/api/customers/${customerId}`,
  })),
  row('GET /api/customers/{id}/orders', answerers, 'shop', ({ customerId }) => ({
    path: `/api/customers/${customerId}/orders`,
  })),
  row('GET /api/tags', answerers, 'nobody', at('/api/tags')),
  row('POST /api/tags', leaders, 'nobody', () => ({ path: '/api/tags', body: { name: unique() } })),
  row('GET /api/tags/uses', leaders, 'nobody', at('/api/tags/uses')),
  row('PATCH /api/tags/{id}', leaders, 'organization', async ({ newTag }) => ({
    path: `/api/tags/${await newTag()}`,
    body: { name: unique() },
  })),
  row('DELETE /api/tags/{id}', leaders, 'organization', async ({ newTag }) => ({
    path: `/api/tags/${await newTag()}`,
  })),
  row('GET /api/views', answerers, 'nobody', at('/api/views')),
  row('POST /api/views', answerers, 'nobody', () => ({
    path: '/api/views',
    body: { name: unique(), filter: { view: 'mine' }, shared: false },
  })),
  row('GET /api/channels', all, 'nobody', at('/api/channels')),
  row('POST /api/channels', managers, 'shop', ({ shopId }) => ({
    path: '/api/channels',
    body: { shopId, kind: 'web-chat', name: 'Chat', allowedOrigins: [] },
  })),
  row('PATCH /api/channels/{id}', managers, 'shop', async ({ owner, channelId }) => {
    const { json } = await owner.ask('GET', '/api/channels')
    const channel = (json as { id: string; version: number }[]).find(({ id }) => id === channelId)
    return { path: `/api/channels/${channelId}`, body: { name: 'Renamed', version: channel?.version } }
  }),
  row('POST /api/channels/{id}/proofs', managers, 'shop', ({ connectedChannelId }) => ({
    path: `/api/channels/${connectedChannelId}/proofs`,
  })),
  row('GET /api/channel-connections', managers, 'nobody', at('/api/channel-connections')),
  row('POST /api/channel-apps', managers, 'nobody', () => ({
    path: '/api/channel-apps',
    body: {
      kind: 'tiktok-shop',
      region: 'row',
      appKey: unique(),
      appSecret: 'a secret of the app',
      serviceId: unique(),
    },
  })),
  row('POST /api/channel-apps/{id}/authorization-links', managers, 'organization', ({ appId }) => ({
    path: `/api/channel-apps/${appId}/authorization-links`,
  })),
  row('GET /api/channel-authorizations/{id}/shops', managers, 'organization', ({ authorizationId }) => ({
    path: `/api/channel-authorizations/${authorizationId}/shops`,
  })),
  row(
    'PUT /api/channel-authorizations/{id}/shops',
    managers,
    'organization',
    ({ authorizationId, externalId, shopId }) => ({
      path: `/api/channel-authorizations/${authorizationId}/shops`,
      body: { shops: [{ externalId, shopId }] },
    }),
  ),
  // After what needs it: an authorization ends once.
  row('DELETE /api/channel-authorizations/{id}', managers, 'organization', ({ authorizationId }) => ({
    path: `/api/channel-authorizations/${authorizationId}`,
  })),
  row('POST /api/files', answerers, 'shop', ({ shopId }) => {
    const raw = new FormData()
    raw.append('file', new Blob(['a list of things']), 'list.txt')
    return { path: `/api/files?shopId=${shopId}`, raw }
  }),
  row('GET /api/figures', all, 'shop', ({ shopId }) => ({
    path: `/api/figures?period=today&shopIds=${shopId}`,
  })),
  row('GET /api/figures.csv', all, 'shop', ({ shopId }) => ({
    path: `/api/figures.csv?period=today&shopIds=${shopId}`,
  })),
  row('GET /api/figures/sessions', all, 'shop', ({ shopId }) => ({
    path: `/api/figures/sessions?period=today&metric=sessions&shopIds=${shopId}`,
  })),
  row('GET /api/figures/definitions', all, 'nobody', at('/api/figures/definitions')),
  row('GET /widget.js', 'everybody', 'nobody', at('/widget.js')),
  row('GET /chat/{channelId}/frame', 'everybody', 'nobody', ({ channelId }) => ({
    path: `/chat/${channelId}/frame`,
  })),
  row('POST /chat/{channelId}/visit', 'everybody', 'nobody', ({ channelId }) => ({
    path: `/chat/${channelId}/visit`,
    body: { token: null },
  })),
  row('POST /chat/{channelId}/lines', 'everybody', 'nobody', (place) => ({
    path: `/chat/${place.channelId}/lines`,
    headers: asVisitor(place),
    body: { clientId: `client-${unique()}`, text: 'Anybody there?', fileIds: [] },
  })),
  row('GET /chat/{channelId}/lines', 'everybody', 'nobody', (place) => ({
    path: `/chat/${place.channelId}/lines`,
    headers: asVisitor(place),
  })),
]

/** Addresses that the table leaves to tests of their own, which know what opens them. */
export const elsewhere: ReadonlyMap<string, string> = new Map([
  ['POST /api/setup', 'server/src/accounts/setup.db.test.ts'],
  ['POST /api/session', 'server/src/accounts/sign-in.db.test.ts'],
  ['DELETE /api/session', 'server/src/accounts/sign-in.db.test.ts'],
  ['PUT /api/me/password', 'server/src/accounts/access-ends.db.test.ts'],
  ['GET /api/invites/by-token', 'server/src/accounts/invites.db.test.ts'],
  ['POST /api/invites/accept', 'server/src/accounts/invites.db.test.ts'],
  ['DELETE /api/views/{id}', 'server/src/inbox/sorting.db.test.ts'],
  ['GET /files/{organizationId}/{fileId}', 'server/src/channels/web-chat/files.db.test.ts'],
  ['POST /chat/{channelId}/files', 'server/src/channels/web-chat/files.db.test.ts'],
  ['POST /api/channel-authorizations', 'server/src/channels/authorizations/completion.db.test.ts'],
  ['POST /api/sandbox/tiktok-shop', 'server/src/channels/authorizations/sandbox.db.test.ts'],
  ['GET /api/channels/{id}/pictures', 'server/src/channels/routes/pictures.db.test.ts'],
  ['POST /hooks/{channelId}', 'server/src/channels/routes/webhooks.db.test.ts'],
  ['GET /api/live', 'server/src/platform/live/live.db.test.ts'],
  ['GET /chat/{channelId}/live', 'server/src/channels/web-chat/visitors.db.test.ts'],
])
