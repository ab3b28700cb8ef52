import { randomBytes, randomUUID } from 'node:crypto'
import type { ChannelKind, ConversationPage, MessageEntry } from '@quaydesk/contract'
import { createInboxSide } from '../src/channels/inbox-side.ts'
import { createChannelRegistry } from '../src/channels/registry.ts'
import { contactWindow } from '../src/channels/tiktok-shop/contact-window.ts'
import { tiktokShopLimits } from '../src/channels/tiktok-shop/limits.ts'
import { webChatLimits } from '../src/channels/web-chat/limits.ts'
import { registerCustomersRoutes } from '../src/customers/index.ts'
import {
  claimQueuedMessages,
  type ReceivedMessage,
  receiveItems,
  recordReceipt,
  registerInboxRoutes,
} from '../src/inbox/index.ts'
import { createSigner } from '../src/platform/crypto.ts'
import { createFileLinks } from '../src/platform/files/index.ts'
import { createLog } from '../src/platform/log.ts'
import { type TestAccounts, testAccounts } from './accounts.ts'
import { testAdapter } from './channel-parts.ts'
import { createTestOwner, createTestShop, type SignedIn } from './team.ts'

export type TestInbox = TestAccounts & {
  readonly owner: SignedIn
  readonly shop: TestShop
  /** Another shop of the same organization, with a channel of its own: a chat unless another kind is wanted. */
  addShop(name: string, kind?: ChannelKind): Promise<TestShop>
  /** A customer says something; the same customer each time unless named. */
  write(text: string, options?: WriteOptions): Promise<Written>
  /** The channel takes everything that is queued. */
  deliver(): Promise<void>
  list(browser: SignedIn, query?: string): Promise<ConversationPage>
}

export type TestShop = { readonly id: string; readonly channelId: string }
type WriteOptions = {
  readonly from?: string
  readonly name?: string
  readonly shop?: TestShop
  readonly at?: number
  readonly externalId?: string
  /** Instead of words. */
  readonly content?: ReceivedMessage['content']
}
export type Written = { readonly messageId: string; readonly conversationId: string }

/** The agents' side on a migrated database, with a shop and a chat whose customers are played by the test. */
export async function testInbox(): Promise<TestInbox> {
  const accounts = await testAccounts()
  const { app, db, clock } = accounts
  const links = createFileLinks(createSigner('a secret that is only for tests, but long', 'files'))
  const registry = createChannelRegistry([
    testAdapter({ limits: webChatLimits }),
    testAdapter({
      kind: 'tiktok-shop',
      limits: tiktokShopLimits,
      contactWindow,
      readMark: async () => undefined,
    }),
  ])
  const wake = () => undefined
  const channels = createInboxSide({ db: db.worker, clock, log: createLog('silent'), registry, wake })
  registerInboxRoutes(app, { db, clock, links, channels, wake })
  registerCustomersRoutes(app, { db, clock })
  const owner = await createTestOwner(accounts)
  const { organization } = owner.me

  const addShop = async (name: string, kind: ChannelKind = 'web-chat') => {
    const { id } = await createTestShop(owner, name)
    const channelId = randomUUID()
    const now = new Date(clock.now())
    const authorizationId =
      kind === 'web-chat' ? null : await authorize(db, organization.id, owner.me.memberId, now)
    await db.owner(
      `insert into channels (organization_id, id, shop_id, kind, name, created_at, authorization_id, external_id)
       values ($1, $2, $3, $4, 'Channel', $5, $6, $7)`,
      [organization.id, channelId, id, kind, now, authorizationId, authorizationId && channelId],
    )
    return { id, channelId }
  }
  const shop = await addShop('Harbour UK')

  const write = async (text: string, options: WriteOptions = {}) => {
    // Nobody writes twice in a millisecond, nor answers in the one in which he is asked.
    clock.pass(1)
    const {
      from = 'buyer',
      name = 'Mia',
      at = clock.now(),
      externalId = randomBytes(8).toString('hex'),
      content = { kind: 'text' as const, text, files: [] },
    } = options
    const { id: shopId, channelId } = options.shop ?? shop
    const item: ReceivedMessage = {
      kind: 'message',
      organizationId: organization.id,
      shopId,
      channelId,
      receivedAt: clock.now(),
      externalId,
      at,
      threadKey: 'chat',
      correspondent: { externalId: from, displayName: name },
      authorKind: 'customer',
      platformIndex: null,
      content,
    }
    const reactionFailed = async () => undefined
    await db.worker.transaction((tx) =>
      receiveItems(tx, { clock, detectLanguage: () => 'en', reactions: [], reactionFailed }, [item]),
    )
    const [row] = await db.owner<Written>(
      `select id as "messageId", conversation_id as "conversationId" from messages
        where channel_id = $1 and external_id = $2`,
      [channelId, externalId],
    )
    if (row === undefined) throw new Error('The message did not land.')
    clock.pass(1)
    return row
  }

  const deliver = async () => {
    const now = new Date(clock.now())
    await db.worker.transaction(async (tx) => {
      const claimed = await tx.rows(
        claimQueuedMessages({ now, leaseUntil: now, limit: 100, fullChannelIds: [], fullKinds: [] }),
      )
      for (const { organizationId, id: messageId } of claimed) {
        const acceptedAt = clock.now()
        await recordReceipt(tx, { clock }, { organizationId, messageId, acceptedAt, externalId: null })
      }
    })
  }

  const list = async (browser: SignedIn, query = 'view=all') =>
    (await browser.send<ConversationPage>('GET', `/api/conversations?${query}`)).body
  return { ...accounts, owner, shop, addShop, write, deliver, list }
}

/** The least that a reply needs. */
export const replyTo = (lastSeenMessageId: string | null, text = 'On its way.') => ({
  clientId: randomBytes(8).toString('hex'),
  text,
  fileIds: [],
  lastSeenMessageId,
})

export const reply = (browser: SignedIn, conversationId: string, body: object) =>
  browser.send<MessageEntry>('POST', `/api/conversations/${conversationId}/messages`, body)

/** A seller's leave of which nothing is used: in these tests nobody speaks with a platform. */
async function authorize(
  db: TestAccounts['db'],
  organizationId: string,
  memberId: string,
  now: Date,
): Promise<string> {
  const [appId, id] = [randomUUID(), randomUUID()]
  await db.owner(
    `insert into channel_apps (organization_id, id, kind, environment, region, app_key, service_id, sealed_secret, created_by, created_at)
     values ($1, $2, 'tiktok-shop', 'live', 'row', $3, 'service', 'sealed', $4, $5)`,
    [organizationId, appId, appId, memberId, now],
  )
  await db.owner(
    `insert into channel_authorizations (organization_id, id, app_id, account_id, seller_name, region, granted_scopes,
       sealed_access_token, sealed_refresh_token, access_expires_at, refresh_expires_at, state, connected_by, connected_at)
     values ($1, $2, $3, 'seller', 'Lanyu', 'row', '{}', 'sealed', 'sealed', $4, $4, 'active', $5, $4)`,
    [organizationId, id, appId, now, memberId],
  )
  return id
}
