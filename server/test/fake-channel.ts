import type {
  ChannelAdapter,
  InboundItem,
  OutboundMessage,
  StoredDelivery,
  WebhookRequest,
} from '../src/channels/contract.ts'
import { Unreadable } from '../src/channels/contract.ts'
import {
  RateLimited,
  Rejected,
  Unauthorised,
  Unconfirmed,
  Unreachable,
  WindowClosed,
} from '../src/channels/errors.ts'
import { createSigner } from '../src/platform/crypto.ts'
import { Unauthenticated } from '../src/platform/errors.ts'
import type { ContractSubject, Mishap } from './channel-contract.ts'

const now = Date.UTC(2026, 4, 1)
const signer = createSigner('what the platform and we both know, and nobody else', 'fake platform')
const toleranceMs = 5 * 60_000

const errors: Record<Mishap, () => Error> = {
  'asks to wait': () => new RateLimited({ retryAfterSeconds: 30 }),
  'knows the account no more': () => new Unauthorised('token withdrawn'),
  'lets nobody write to this buyer': () => new WindowClosed('24 h are over'),
  'refuses the message': () => new Rejected({ reason: 'forbidden-words' }),
  'can not be reached': () => new Unreachable('no route'),
  'is cut off after it took the message': () => new Unconfirmed('connection reset'),
}

const outbound: OutboundMessage = {
  organizationId: 'o',
  shopId: 's',
  channelId: 'c',
  conversationId: 'v',
  identityId: 'i',
  correspondentId: 'buyer',
  threadKey: 't',
  messageId: 'm',
  authorKind: 'agent',
  authorName: 'Olive',
  queuedAt: now,
  attemptedAt: now,
  content: { kind: 'text', text: 'On its way.', files: [] },
}

const message: InboundItem = {
  kind: 'message',
  externalId: 'm1',
  threadKey: 't',
  correspondent: { externalId: 'buyer', displayName: 'A buyer' },
  authorKind: 'customer',
  at: now,
  platformIndex: 1,
  content: { kind: 'text', text: 'hello', files: [] },
}

const delivery = (body: unknown): StoredDelivery => ({ externalId: 'd1', index: 1, body, receivedAt: now })

function readCall({ rawBody, headers, now: at }: WebhookRequest) {
  const time = String(headers['x-time'])
  const known = signer.verify(`${time}.${rawBody.toString()}`, String(headers['x-signature']))
  if (!known || Math.abs(Number(time) - at) > toleranceMs)
    throw new Unauthenticated('The signature is not right.')
  return [{ externalId: 'd1', threadKey: 't', body: JSON.parse(rawBody.toString()) }]
}

/** A channel that keeps the contract, with a platform in memory; `broken` replaces what a check should find. */
export function fakeChannel(broken: Partial<ChannelAdapter> = {}): ContractSubject {
  const taken = new Map<string, number>()
  let mishap: Mishap | null = null
  const adapter: ChannelAdapter = {
    kind: 'web-chat',
    capabilities: ['send', 'reconcile', 'webhook'],
    limits: {
      textLength: 100,
      filesPerMessage: 0,
      takes: 'text',
      textWithFiles: true,
      cards: [],
      goodbye: true,
    },
    read: ({ body }) => {
      if (!Array.isArray(body)) throw new Unreadable('Not a list of messages.')
      return body as InboundItem[]
    },
    send: async ({ messageId }) => {
      if (mishap === null || mishap === 'is cut off after it took the message') taken.set(messageId, now)
      if (mishap !== null) throw errors[mishap]()
      return { acceptedAt: now, externalId: null }
    },
    reconcile: async ({ messageId }) => {
      const acceptedAt = taken.get(messageId)
      if (acceptedAt === undefined) return { outcome: 'absent' }
      return { outcome: 'accepted', receipt: { acceptedAt, externalId: null } }
    },
    webhook: readCall,
    ...broken,
  }
  const rawBody = Buffer.from(JSON.stringify([message]))
  return {
    adapter,
    message: delivery([message]),
    nonsense: delivery('what is this?'),
    outbound,
    shown: async () => [...taken].map(() => outbound.content.text),
    provoke: Object.fromEntries(
      (Object.keys(errors) as Mishap[]).map((name) => [
        name,
        () => {
          mishap = name
        },
      ]),
    ),
    call: {
      rawBody,
      now,
      config: {},
      headers: { 'x-time': String(now), 'x-signature': signer.sign(`${now}.${rawBody.toString()}`) },
    },
  }
}
