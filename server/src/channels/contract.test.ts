import { describe, expect, test } from 'vitest'
import { channelContract } from '../../test/channel-contract.ts'
import { fakeChannel } from '../../test/fake-channel.ts'
import type { ChannelAdapter, InboundItem } from './contract.ts'
import { RateLimited, Unreachable } from './errors.ts'

describe('a channel that keeps the contract', () => {
  test.each(channelContract)('$name', ({ run }) => run(fakeChannel()))
})

const correct = fakeChannel().adapter

/** Each way of breaking the contract, and the check that has to find it. */
const broken: [string, Partial<ChannelAdapter>, RegExp][] = [
  [
    'says it can be asked and can not',
    { reconcile: undefined } as unknown as Partial<ChannelAdapter>,
    /^declares each/,
  ],
  ['hides that it can send', { capabilities: ['reconcile', 'webhook'] }, /^declares each/],
  [
    'reads something else each time',
    {
      read: (delivery) =>
        [...correct.read(delivery)].map(
          (item) => ({ ...item, externalId: `${Math.random()}` }) as InboundItem,
        ),
    },
    /^reads a message the same/,
  ],
  [
    'changes what it reads',
    {
      read: (delivery) => {
        Object.assign(delivery, { receivedAt: 0 })
        return correct.read(delivery)
      },
    },
    /^reads a message the same/,
  ],
  ['loses messages', { read: () => [] }, /^says of a message/],
  [
    'speaks of time in seconds with a fraction',
    {
      read: (delivery) =>
        correct.read(delivery).map((item) => ({ ...item, at: 1_714_521_600.5 }) as InboundItem),
    },
    /^says of a message/,
  ],
  [
    'breaks on what it does not know',
    { read: ({ body }) => (body as InboundItem[]).map((item) => item) },
    /^says that it can not read/,
  ],
  [
    'gives a receipt for what nobody sees',
    { send: async () => ({ acceptedAt: 0, externalId: null }) },
    /^shows the buyer/,
  ],
  ['forgets what it has sent', { reconcile: async () => ({ outcome: 'absent' }) }, /^knows afterwards/],
  [
    'claims to have sent what it has not',
    { reconcile: async () => ({ outcome: 'accepted', receipt: { acceptedAt: 0, externalId: null } }) },
    /^knows afterwards/,
  ],
  [
    'takes every failure for a network failure',
    {
      send: async () => {
        throw new Unreachable('something went wrong')
      },
    },
    /is a (RateLimited|Unauthorised|WindowClosed|Rejected|Unconfirmed)$/,
  ],
  [
    'asks to wait no time',
    {
      send: async () => {
        throw new RateLimited({ retryAfterSeconds: 0 })
      },
    },
    /is a RateLimited$/,
  ],
  [
    'believes every call',
    { webhook: () => [{ externalId: 'd', threadKey: 't', body: [] }] },
    /^takes a call/,
  ],
  [
    'believes calls of any time',
    { webhook: (request) => correct.webhook?.({ ...request, now: Number(request.headers['x-time']) }) ?? [] },
    /^takes a call/,
  ],
]

describe('a channel that breaks the contract is found when it', () => {
  test.each(broken)('%s', async (_how, more, finder) => {
    const found: string[] = []
    for (const { name, run } of channelContract) await run(fakeChannel(more)).catch(() => found.push(name))
    expect(
      found.some((name) => finder.test(name)),
      found.join('; '),
    ).toBe(true)
  })
})
