import { describe, test } from 'vitest'
import { type ContractSubject, channelContract } from '../../../test/channel-contract.ts'
import { type TestChannels, testChannels } from '../../../test/channels.ts'
import { until } from '../../../test/until.ts'
import { createWebChat } from './index.ts'
import { visitorName } from './line.ts'

/** Web chat with a buyer who has written, so that there is somebody to answer. */
async function webChat(): Promise<ContractSubject> {
  const chat = await testChannels()
  const buyer = await chat.visitor()
  await buyer.say('hello?', 'the-first-line')
  const ids = await until(async () => (await chat.db.owner<Record<string, string>>(correspondent))[0])
  await chat.channels.stop()
  const visitorId = buyer.token.split('.')[0] ?? ''
  const line = { visitorId, clientId: 'the-first-line', text: 'hello?', files: [] }
  const stored = { externalId: `${visitorId}:the-first-line`, index: 1, receivedAt: chat.clock.now() }
  return {
    adapter: createWebChat({ db: chat.db.worker, clock: chat.clock, show: () => undefined }),
    message: { ...stored, body: line },
    nonsense: { ...stored, body: { ...line, text: 7 } },
    outbound: outboundTo(chat, ids as Record<string, string>, visitorId),
    shown: async () => (await buyer.lines()).filter(({ from }) => from !== 'visitor').map(({ text }) => text),
    provoke: {},
  }
}

const correspondent = 'select c.id as conversation, c.identity_id as identity from conversations c'

const outboundTo = (chat: TestChannels, ids: Record<string, string>, visitorId: string) => ({
  organizationId: chat.owner.me.organization.id,
  shopId: chat.shopId,
  channelId: chat.channel.id,
  conversationId: ids.conversation ?? '',
  identityId: ids.identity ?? '',
  correspondentId: visitorId,
  threadKey: visitorId,
  messageId: crypto.randomUUID(),
  authorKind: 'agent' as const,
  authorName: visitorName(visitorId),
  queuedAt: chat.clock.now(),
  attemptedAt: chat.clock.now(),
  content: { kind: 'text' as const, text: 'On its way.', files: [] },
})

describe('web chat', () => {
  test.each(channelContract)('$name', async ({ run }) => run(await webChat()))
})
