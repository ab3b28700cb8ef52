import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Channel, ChatFile, ChatLine, ChatVisit } from '@quaydesk/contract'
import { onTestFinished } from 'vitest'
import { type Channels, createChannels } from '../src/channels/index.ts'
import type { Reaction } from '../src/inbox/index.ts'
import { createSigner } from '../src/platform/crypto.ts'
import { createFileLinks, createFileStore, registerFileRoutes } from '../src/platform/files/index.ts'
import { newId } from '../src/platform/ids.ts'
import { createLog, type Log } from '../src/platform/log.ts'
import type { SandboxPlatform } from '../src/platform/sandbox.ts'
import { type TestAccounts, testAccounts, testPublicUrl } from './accounts.ts'
import type { TestBrowser } from './browser.ts'
import { createTestOwner, createTestShop, type SignedIn } from './team.ts'

/** Nobody listens there: what goes out by mistake fails. */
const nowhere = 'http://127.0.0.1:9'
const testSecret = 'a secret that is only for tests, but long'

export type TestChannels = TestAccounts & {
  readonly channels: Channels
  readonly owner: SignedIn
  readonly shopId: string
  readonly channel: Channel
  /** Holds the files, under `files`. */
  readonly folder: string
  /** Queues a reply as the desk does. Returns the message's id. */
  reply(text: string, options?: { files?: readonly object[] }): Promise<string>
  /** Somebody on the shop's page, at an address of its own. */
  visitor(channelId?: string): Promise<TestVisitor>
}

export type TestVisitor = {
  readonly token: string
  readonly browser: TestBrowser
  say(
    text: string,
    clientId?: string,
    fileIds?: readonly string[],
  ): Promise<{ status: number; clientId: string; receivedAt: string }>
  lines(): Promise<ChatLine[]>
  /** Sends up a file as the picture it claims to be. */
  sendUp(bytes: Buffer, name?: string): Promise<{ status: number; id: string; file: ChatFile }>
}

/** An installation with a shop, its web chat and the loops that carry messages. */
export async function testChannels(
  options: {
    reactions?: readonly Reaction[]
    idle?: boolean
    /** The stand-in that the sandbox would start. */
    tiktokShop?: SandboxPlatform
    /** The stand-in in the place of the platform itself. */
    platformUrl?: string
    /** Where it gives out tokens, if elsewhere. */
    authUrl?: string
    /** Where platforms call. */
    publicUrl?: string
    log?: Log
  } = {},
): Promise<TestChannels> {
  const accounts = await testAccounts()
  const { db, clock, app } = accounts
  const folder = await mkdtemp(join(tmpdir(), 'quaydesk-channels-'))
  await writeFile(join(folder, 'frame.js'), 'the chat of the tests')
  await writeFile(join(folder, 'widget.js'), 'the loader of the tests')
  const store = createFileStore(join(folder, 'files'))
  const links = createFileLinks(createSigner(testSecret, 'files'))
  const channels = createChannels({
    db,
    clock,
    log: options.log ?? createLog('silent'),
    secret: testSecret,
    store,
    links,
    publicUrl: options.publicUrl ?? testPublicUrl,
    widgetFolder: folder,
    reactions: options.reactions ?? [],
    tiktokShop: hostsAt(options.platformUrl ?? nowhere, options.authUrl),
    sandboxTiktokShop: () => options.tiktokShop ?? null,
    onCommit: () => undefined,
  })
  await channels.registerRoutes(app)
  registerFileRoutes(app, { db, store, links, clock })
  if (!options.idle) channels.start()
  onTestFinished(async () => {
    await channels.stop()
    await rm(folder, { recursive: true, force: true })
  })
  const owner = await createTestOwner(accounts)
  const shop = await createTestShop(owner)
  const answer = await owner.send<Channel>('POST', '/api/channels', {
    shopId: shop.id,
    kind: 'web-chat',
    name: 'Web chat',
    allowedOrigins: [],
  })
  const channel = answer.body
  const visitor = (channelId = channel.id) => visit(accounts, channelId)
  const reply = async (text: string, { files = [] }: { files?: readonly object[] } = {}) => {
    const id = newId(clock.now())
    await db.owner(queuedReply, [id, owner.me.memberId, text, JSON.stringify(files), new Date(clock.now())])
    channels.wake()
    return id
  }
  return { ...accounts, reply, channels, owner, shopId: shop.id, channel, folder, visitor }
}

const hostsAt = (url: string, authUrl = url) => ({
  apiUrl: url,
  authUrl,
  authorizeUrls: { row: `${url}/open/authorize`, us: `${url}/open/authorize` },
})

/** To the newest conversation, as an answer to what stands last in it. */
const queuedReply = `
  insert into messages (organization_id, id, shop_id, channel_id, conversation_id, author_kind, member_id, kind, purpose, text, files,
    marks, tokens, at, received_at, in_reply_to, state, next_attempt_at)
  select organization_id, $1, shop_id, channel_id, id, 'agent', $2, 'text', 'answer', $3, $4::jsonb,
    '{"version":1,"closingWord":false,"greetingOnly":false,"asksForPerson":false,"asksQuestion":false,"handsOver":false,
      "mayBeAnsweredByBot":false,"faqChoice":false,"holdsWhatBotAskedFor":false}', '{}', $5, $5, last_message_id, 'queued', $5
  from conversations order by last_message_at desc limit 1`

async function visit({ app, browser: newBrowser }: TestAccounts, channelId: string): Promise<TestVisitor> {
  const browser = newBrowser()
  const { body } = await browser.send<ChatVisit>('POST', `/chat/${channelId}/visit`, { token: null })
  const authorization = `Bearer ${body.token}`
  return {
    token: body.token,
    browser,
    say: async (text, clientId = randomBytes(8).toString('hex'), fileIds = []) => {
      const url = `/chat/${channelId}/lines`
      const line = { clientId, text, fileIds }
      const answer = await browser.send<{ clientId: string; receivedAt: string }>('POST', url, line, {
        authorization,
      })
      return { status: answer.status, ...answer.body }
    },
    sendUp: async (bytes, name = 'photo.png') => {
      const response = await app.inject({
        method: 'POST',
        url: `/chat/${channelId}/files?name=${encodeURIComponent(name)}`,
        headers: { authorization, 'content-type': 'image/png' },
        payload: bytes,
      })
      return { status: response.statusCode, ...response.json<{ id: string; file: ChatFile }>() }
    },
    lines: async () => {
      const url = `/chat/${channelId}/lines`
      const answer = await browser.send<{ lines: ChatLine[] }>('GET', url, undefined, { authorization })
      return answer.body.lines
    },
  }
}
