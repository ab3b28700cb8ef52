import { expect } from 'vitest'
import type {
  ChannelAdapter,
  OutboundMessage,
  StoredDelivery,
  WebhookRequest,
} from '../src/channels/contract.ts'
import {
  RateLimited,
  Rejected,
  Unauthorised,
  Unconfirmed,
  Unreachable,
  WindowClosed,
} from '../src/channels/errors.ts'
import { createChannelRegistry } from '../src/channels/registry.ts'
import { Unauthenticated } from '../src/platform/errors.ts'

/** How a platform can be made to answer a send. */
const mishaps = {
  'asks to wait': RateLimited,
  'knows the account no more': Unauthorised,
  'lets nobody write to this buyer': WindowClosed,
  'refuses the message': Rejected,
  'can not be reached': Unreachable,
  'is cut off after it took the message': Unconfirmed,
} as const
export type Mishap = keyof typeof mishaps

/** A channel together with its platform, fresh for each check. */
export type ContractSubject = {
  readonly adapter: ChannelAdapter
  /** A buyer's message, as it is stored raw; and what this channel can't read. */
  readonly message: StoredDelivery
  readonly nonsense: StoredDelivery
  readonly outbound: OutboundMessage
  /** What the buyer sees of ours, in order. */
  shown(): Promise<string[]>
  /** Makes the platform answer the next send so; absent where it never does. */
  readonly provoke: Partial<Record<Mishap, () => void>>
  /** A call of the platform, rightly signed. */
  readonly call?: WebhookRequest
  /** Signatures of this platform don't say when they were made; what a call brings is stored once for ever instead. */
  readonly signsNoTime?: true
}

export type ContractCheck = { readonly name: string; run(subject: ContractSubject): Promise<void> }

const quiet = new AbortController().signal
const send = ({ adapter, outbound }: ContractSubject) => Promise.resolve(adapter.send?.(outbound, quiet))

/** What every channel keeps, so that the core need know none of them. A subject without a capability passes the checks of it. */
export const channelContract: readonly ContractCheck[] = [
  {
    name: 'declares each capability that it has a method for, and no other',
    run: async ({ adapter }) => {
      expect(() => createChannelRegistry([adapter])).not.toThrow()
    },
  },
  {
    name: 'reads a message the same each time, and changes nothing by it',
    run: async ({ adapter, message }) => {
      const before = structuredClone(message)
      const items = adapter.read(message)
      expect(adapter.read(message)).toEqual(items)
      expect(message).toEqual(before)
    },
  },
  {
    name: 'says of a message who wrote it, in which thread, when, and by which id',
    run: async ({ adapter, message }) => {
      const said = adapter.read(message).filter((item) => item.kind === 'message')
      expect(said.length).toBeGreaterThan(0)
      for (const item of said) {
        expect(item.externalId).not.toBe('')
        expect(item.threadKey).not.toBe('')
        expect(item.correspondent.externalId).not.toBe('')
        expect(Number.isSafeInteger(item.at)).toBe(true)
        expect(item.content.text !== '' || item.content.files.length > 0).toBe(true)
      }
    },
  },
  {
    name: 'says that it can not read what it does not know, and nothing else goes wrong',
    run: async ({ adapter, nonsense }) => {
      expect(() => adapter.read(nonsense)).toThrow(expect.objectContaining({ name: 'Unreadable' }))
    },
  },
  {
    name: 'shows the buyer what it has a receipt for, once',
    run: async (subject) => {
      if (subject.adapter.send === undefined) return
      const receipt = await send(subject)
      expect(Number.isSafeInteger(receipt?.acceptedAt)).toBe(true)
      expect(await subject.shown()).toEqual([subject.outbound.content.text])
    },
  },
  {
    name: 'knows afterwards what it has sent, and when, and what it has not',
    run: async (subject) => {
      const { adapter, outbound } = subject
      if (adapter.reconcile === undefined || adapter.send === undefined) return
      expect((await adapter.reconcile(outbound, quiet)).outcome).not.toBe('accepted')
      const receipt = await send(subject)
      const known = await adapter.reconcile(outbound, quiet)
      expect(known).toMatchObject({ outcome: 'accepted', receipt: { acceptedAt: receipt?.acceptedAt } })
      expect(await subject.shown()).toHaveLength(1)
    },
  },
  ...Object.entries(mishaps).map(([mishap, failure]) => ({
    name: `a platform that ${mishap} is a ${failure.name}`,
    run: async (subject: ContractSubject) => {
      const provoke = subject.provoke[mishap as Mishap]
      if (provoke === undefined) return
      provoke()
      const error = await send(subject).catch((thrown: unknown) => thrown)
      expect(error).toBeInstanceOf(failure)
      if (error instanceof RateLimited) expect(error.retryAfterSeconds).toBeGreaterThan(0)
      expect(await subject.shown()).toHaveLength(failure === Unconfirmed ? 1 : 0)
    },
  })),
  {
    name: 'takes a call with the right signature, and none with another, for other bytes or from another time',
    run: async ({ adapter, call, signsNoTime }) => {
      if (adapter.webhook === undefined || call === undefined) return
      const receive = (changes: Partial<WebhookRequest>) => adapter.webhook?.({ ...call, ...changes })
      expect(receive({})?.length).toBeGreaterThan(0)
      expect(receive({})).toEqual(receive({}))
      const altered = Buffer.concat([call.rawBody, Buffer.from(' ')])
      const hour = 3_600_000
      const atOtherTimes = signsNoTime ? [] : [{ now: call.now + hour }, { now: call.now - hour }]
      for (const changes of [{ headers: {} }, { rawBody: altered }, ...atOtherTimes])
        expect(() => receive(changes)).toThrow(Unauthenticated)
    },
  },
]
