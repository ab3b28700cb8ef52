import { beforeEach, describe, expect, test } from 'vitest'
import { channelParts, type Parts, testAdapter } from '../../../test/channel-parts.ts'
import { type TestChannels, testChannels } from '../../../test/channels.ts'
import { until } from '../../../test/until.ts'
import type { InboundItem } from '../contract.ts'
import { Unconfirmed } from '../errors.ts'

type Row = { id: string; text: string; state: string; external_id: string | null; member_id: string | null }

let chat: TestChannels
let parts: Parts
/** The platform holds its receipt back until it is told to give it. */
let held: { resolve: () => void; reject: (error: Error) => void } | null
let deliveries = 0

beforeEach(async () => {
  chat = await testChannels({ idle: true })
  held = null
  const adapter = testAdapter({
    send: ({ messageId }) =>
      new Promise((resolve, reject) => {
        const resolveWith = () => resolve({ acceptedAt: chat.clock.now(), externalId: `p-${messageId}` })
        held = { resolve: resolveWith, reject }
      }),
    reconcile: async ({ messageId }) => ({
      outcome: 'accepted',
      receipt: { acceptedAt: chat.clock.now(), externalId: `p-${messageId}` },
    }),
  })
  parts = channelParts({ db: chat.db.worker, clock: chat.clock, adapter })
  await bring('question', 'customer', 'where is it?')
  chat.clock.pass(10_000)
})

const bring = async (
  externalId: string,
  authorKind: 'customer' | 'agent',
  text: string,
  at = chat.clock.now(),
) => {
  const item: InboundItem = {
    kind: 'message',
    externalId,
    threadKey: 't',
    correspondent: { externalId: 'buyer', displayName: 'A buyer' },
    authorKind,
    at,
    platformIndex: null,
    content: { kind: 'text', text, files: [] },
  }
  await parts.inbound.accept({
    organizationId: chat.owner.me.organization.id,
    channelId: chat.channel.id,
    externalId: `delivery ${deliveries++}`,
    threadKey: 't',
    body: JSON.stringify([item]),
    receivedAt: chat.clock.now(),
  })
  await parts.process()
}

const replies = () =>
  chat.db.owner<Row>(
    "select id, text, state, external_id, member_id from messages where author_kind = 'agent' order by at, id",
  )
const session = async () => (await chat.db.owner<Record<string, unknown>>('select * from sessions'))[0]

/** A reply whose receipt is on its way. */
const sendHeld = async (text: string) => {
  const id = await chat.reply(text)
  const sent = parts.send()
  await until(() => held !== null)
  return { id, sent }
}

describe('what comes back from the platform', () => {
  test('before the receipt is the receipt, and the message stands there once', async () => {
    const { id, sent } = await sendHeld('On its  way.')
    await bring(`p-${id}`, 'agent', 'On its way.')
    expect(await replies()).toMatchObject([{ id, state: 'sent', external_id: `p-${id}` }])
    expect(await session()).toMatchObject({ first_human_answer_id: id, human_answers: 1 })
    held?.resolve()
    await sent
    expect(await replies()).toMatchObject([{ id, state: 'sent', external_id: `p-${id}` }])
    expect(await session()).toMatchObject({ first_human_answer_id: id, human_answers: 1 })
  })

  test('after the receipt is known', async () => {
    const { id, sent } = await sendHeld('On its way.')
    held?.resolve()
    await sent
    await bring(`p-${id}`, 'agent', 'On its way.')
    expect(await replies()).toMatchObject([{ id, state: 'sent' }])
  })

  test('stands for a receipt that never came', async () => {
    const { id, sent } = await sendHeld('On its way.')
    held?.reject(new Unconfirmed('connection reset'))
    await sent
    expect(await replies()).toMatchObject([{ state: 'unknown' }])
    await bring(`p-${id}`, 'agent', 'On its way.')
    expect(await replies()).toMatchObject([{ id, state: 'sent', external_id: `p-${id}` }])
  })

  test('with words that nobody here wrote waits until nothing is on its way, then stands as written outside', async () => {
    const { id, sent } = await sendHeld('On its way.')
    await bring('theirs', 'agent', 'We look into it.')
    expect(await replies()).toMatchObject([{ id, state: 'sending' }])
    held?.resolve()
    await sent
    chat.clock.pass(1_000)
    await parts.process()
    const stored = await replies()
    expect(stored).toHaveLength(2)
    expect(stored.find((row) => row.id !== id)).toMatchObject({ external_id: 'theirs', member_id: null })
  })

  test('out of the past with the same words is no receipt and waits for nothing', async () => {
    const { id, sent } = await sendHeld('On its way.')
    await bring('old', 'agent', 'On its way.', chat.clock.now() - 60_001)
    const stored = await replies()
    expect(stored).toHaveLength(2)
    expect(stored.find((row) => row.id === id)).toMatchObject({ state: 'sending', external_id: null })
    held?.resolve()
    await sent
    expect(await replies()).toHaveLength(2)
  })

  test('is no receipt of what was left to a person, and does not wait for it', async () => {
    const { id, sent } = await sendHeld('On its way.')
    held?.reject(new Unconfirmed('connection reset'))
    await sent
    await chat.db.owner('update messages set next_attempt_at = null where id = $1', [id])
    await bring('theirs', 'agent', 'On its way.')
    await bring('other', 'agent', 'We look into it.')
    const stored = await replies()
    expect(stored).toHaveLength(3)
    expect(stored.find((row) => row.id === id)).toMatchObject({ state: 'unknown', external_id: null })
  })

  test('in words that the platform changed gives way to ours when the receipt tells that they are the same', async () => {
    const { id, sent } = await sendHeld('Write to me@example.com')
    await bring(`p-${id}`, 'agent', 'Write to ***')
    chat.clock.pass(61_000)
    await parts.process()
    expect(await replies()).toHaveLength(2)
    held?.resolve()
    await sent
    expect(await replies()).toMatchObject([{ id, state: 'sent', text: 'Write to me@example.com' }])
    expect(await session()).toMatchObject({ first_human_answer_id: id, human_answers: 1 })
  })
})
