import { beforeEach, describe, expect, test } from 'vitest'
import { channelParts, type Parts, testAdapter } from '../../../test/channel-parts.ts'
import { type TestChannels, testChannels } from '../../../test/channels.ts'
import type { Reaction } from '../../inbox/index.ts'
import { type InboundItem, Unreadable } from '../contract.ts'

type Row = Record<string, unknown>

let chat: TestChannels
let parts: Parts
beforeEach(async () => {
  chat = await testChannels({ idle: true })
  parts = partsWith({})
})

const partsWith = (more: Partial<Parameters<typeof channelParts>[0]>) =>
  channelParts({ db: chat.db.worker, clock: chat.clock, ...more })

const message = (externalId: string, more: Partial<InboundItem & { kind: 'message' }> = {}): InboundItem => ({
  kind: 'message',
  externalId,
  threadKey: 'thread',
  correspondent: { externalId: 'buyer', displayName: 'A buyer' },
  authorKind: 'customer',
  at: chat.clock.now(),
  platformIndex: null,
  content: { kind: 'text', text: `text of ${externalId}`, files: [] },
  ...more,
})

const deliver = (externalId: string, body: unknown, threadKey = 'thread', through = parts) =>
  through.inbound.accept({
    organizationId: chat.owner.me.organization.id,
    channelId: chat.channel.id,
    externalId,
    threadKey,
    body: JSON.stringify(body),
    receivedAt: chat.clock.now(),
  })

const texts = async () =>
  (
    await chat.db.owner<{ text: string }>(
      'select text from messages order by at, platform_index, external_id',
    )
  ).map(({ text }) => text)

describe('a delivery', () => {
  test('is stored once for ever, and what it holds is a message once', async () => {
    expect(await deliver('d1', [message('m1')])).toBe(true)
    expect(await deliver('d1', [message('m1')])).toBe(false)
    await parts.process()
    expect(await deliver('d1', [message('m1')])).toBe(false)
    expect(await deliver('d2', [message('m1')])).toBe(true)
    await parts.process()
    expect(await texts()).toEqual(['text of m1'])
  })

  test('twice in one group is stored once', async () => {
    const stored = await Promise.all([1, 2, 3].map(() => deliver('d1', [message('m1')])))
    expect(stored).toEqual([true, false, false])
  })

  test('with a message twice brings it once', async () => {
    await deliver('d1', [message('m1'), message('m1')])
    await parts.process()
    expect(await texts()).toEqual(['text of m1'])
  })

  test('that can not be read is kept and counted, and hinders no other', async () => {
    const unreadable = testAdapter({
      read: ({ body }) => {
        if (body === 'nonsense') throw new Unreadable('What is this?')
        return body as InboundItem[]
      },
    })
    parts = partsWith({ adapter: unreadable })
    await deliver('d1', 'nonsense')
    await deliver('d2', [message('m2')])
    await parts.process()
    expect(await texts()).toEqual(['text of m2'])
    const [kept] = await chat.db.owner<Row>(
      "select body, error, attempts from deliveries where external_id = 'd1'",
    )
    expect(kept).toEqual({ body: 'nonsense', error: 'Unreadable', attempts: 1 })
    const { body } = await chat.owner.send<{ health: Row }[]>('GET', '/api/channels')
    expect(body[0]?.health).toMatchObject({ state: 'failing', failedDeliveries: 1, waitingDeliveries: 0 })
  })

  test('that can not be written is tried again with pauses that grow, to an end, and hinders no other', async () => {
    const impossible = message('m1', { content: { kind: 'text', text: 'x', files: [] }, at: Number.NaN })
    await deliver('d1', [{ ...impossible, at: 'never' }], 'one')
    await deliver('d2', [message('m2', { threadKey: 'two' })], 'two')
    await parts.process()
    expect(await texts()).toEqual(['text of m2'])
    const pauses: number[] = []
    for (let round = 0; round < 7; round++) {
      const [row] = await chat.db.owner<{ next_attempt_at: Date }>(
        "select next_attempt_at from deliveries where external_id = 'd1'",
      )
      const pause = (row?.next_attempt_at.getTime() ?? 0) - chat.clock.now()
      pauses.push(pause)
      chat.clock.pass(pause)
      await parts.process()
    }
    expect(pauses).toEqual([2, 4, 8, 16, 32, 64, 128].map((seconds) => seconds * 1_000))
    const [given] = await chat.db.owner<Row>("select * from deliveries where external_id = 'd1'")
    expect(given).toMatchObject({ attempts: 8, next_attempt_at: null })
    expect(given?.processed_at).not.toBeNull()
  })
})

describe('messages', () => {
  test('that come in disorder stand in the order of their time, and count as if they had come in it', async () => {
    const at = chat.clock.now()
    chat.clock.pass(60_000)
    await deliver('d3', [message('m3', { at: at + 30_000 })])
    await parts.process()
    await deliver('d1', [message('m1', { at })])
    await parts.process()
    await deliver('d2', [message('m2', { at: at + 10_000 })])
    await parts.process()
    expect(await texts()).toEqual(['text of m1', 'text of m2', 'text of m3'])
    const sessions = await chat.db.owner<Row>('select * from sessions')
    expect(sessions).toHaveLength(1)
    expect(sessions[0]?.started_at).toEqual(new Date(at))
    const [first] = await chat.db.owner<Row>("select id, session_id from messages where external_id = 'm1'")
    expect(sessions[0]).toMatchObject({ id: first?.session_id, first_message_id: first?.id })
    expect(await chat.db.owner('select distinct session_id from messages')).toHaveLength(1)
    expect(await chat.db.owner('select 1 from turns')).toHaveLength(1)
  })

  test('of the same second stand in the order of the platform, whichever came first', async () => {
    const at = chat.clock.now()
    for (const [name, platformIndex] of [
      ['m3', 30],
      ['m1', 10],
      ['m2', 20],
    ] as const) {
      chat.clock.pass(1_000)
      await deliver(`of ${name}`, [message(name, { at, platformIndex })])
      await parts.process()
    }
    const thread = await chat.db.owner<{ text: string }>('select text from messages order by at, id')
    expect(thread.map(({ text }) => text)).toEqual(['text of m1', 'text of m2', 'text of m3'])
  })

  test('of the future count from when they came', async () => {
    const now = chat.clock.now()
    await deliver('d1', [message('m1', { at: now + 3_600_000 })])
    await parts.process()
    const [row] = await chat.db.owner<Row>('select at, received_at from messages')
    expect(row?.at).toEqual(new Date(now))
  })

  test('written in the platform’s own tool are an answer of nobody of ours', async () => {
    await deliver('d1', [message('m1')])
    await parts.process()
    chat.clock.pass(60_000)
    await deliver('d2', [message('m2', { authorKind: 'agent' })])
    await parts.process()
    const [session] = await chat.db.owner<Row>('select * from sessions')
    expect(session).toMatchObject({
      first_human_answer_by: null,
      first_response_ms: '60000',
      human_answers: 1,
    })
  })

  test('are edited in their text, and only there', async () => {
    await deliver('d1', [message('m1')])
    await parts.process()
    const [before] = await chat.db.owner<Row>('select * from sessions')
    await deliver('d2', [{ kind: 'edited', externalId: 'm1', at: chat.clock.now(), text: 'better words' }])
    await parts.process()
    const [edited] = await chat.db.owner<Row>('select text, tokens, version from messages')
    expect(edited).toEqual({ text: 'better words', tokens: ['better', 'words'], version: '2' })
    expect((await chat.db.owner<Row>('select * from sessions'))[0]).toEqual(before)
  })

  test('that are all taken back before any answer leave a withdrawn session and no text', async () => {
    await deliver('d1', [message('m1')])
    await parts.process()
    await deliver('d2', [{ kind: 'deleted', externalId: 'm1', at: chat.clock.now() }])
    await deliver('d3', [{ kind: 'deleted', externalId: 'never-came', at: chat.clock.now() }])
    await parts.process()
    expect(await texts()).toEqual([''])
    expect((await chat.db.owner<Row>('select * from sessions'))[0]).toMatchObject({ withdrawn: true })
  })

  test('of many conversations in one batch each land in their own', async () => {
    const buyer = (n: number) => ({ externalId: `buyer ${n}`, displayName: `Buyer ${n}` })
    const all = Array.from({ length: 60 }, (_, i) => i)
    await Promise.all(
      all.map((i) => deliver(`d${i}`, [message(`m${i}`, { correspondent: buyer(i % 20) })], `${i % 20}`)),
    )
    await parts.process()
    const counts = await chat.db.owner(
      `select i.display_name, count(*)::int from messages m join conversations c on c.id = m.conversation_id
         join identities i on i.id = c.identity_id group by 1`,
    )
    expect(counts).toHaveLength(20)
    expect(new Set(counts.map((row) => (row as { count: number }).count))).toEqual(new Set([3]))
    expect(await chat.db.owner('select 1 from customers')).toHaveLength(20)
    expect(await chat.db.owner('select 1 from sessions where closed_at is null')).toHaveLength(20)
  })
})

describe('several processes', () => {
  test('share the work without doing any of it twice', async () => {
    const readings: string[] = []
    const adapter = testAdapter({
      read: ({ externalId, body }) => {
        readings.push(externalId)
        return body as InboundItem[]
      },
    })
    const processes = [1, 2, 3].map(() => partsWith({ adapter }))
    await Promise.all(
      Array.from({ length: 90 }, (_, i) => {
        const through = processes[i % 3] as Parts
        return deliver(`d${i}`, [message(`m${i}`, { threadKey: `${i % 10}` })], `${i % 10}`, through)
      }),
    )
    while ((await chat.db.owner('select 1 from deliveries where processed_at is null')).length > 0)
      await Promise.all(processes.map((each) => each.process()))
    expect(readings).toHaveLength(90)
    expect(await chat.db.owner('select 1 from messages')).toHaveLength(90)
    const received = await chat.db.owner("select 1 from events where kind = 'message.received'")
    expect(received).toHaveLength(90)
  })
})

describe('a reaction', () => {
  const failing: Reaction = {
    name: 'failing',
    run: async (tx) => {
      await tx.run({ name: 'tests.nonsense', text: 'select * from there_is_no_such_table', values: [] })
    },
  }

  test('that throws is undone alone: the message lands and the error is counted and shown', async () => {
    const ran: string[] = []
    const writing: Reaction = {
      name: 'writing',
      run: async (tx, received) => {
        ran.push(
          ...received.flatMap(({ messages }) => messages.map(({ received: { externalId } }) => externalId)),
        )
        await tx.run({ name: 'tests.rename', text: "update conversations set language = 'xx'", values: [] })
      },
    }
    parts = partsWith({ reactions: [failing, writing] })
    await deliver('d1', [message('m1')])
    await parts.process()
    expect(await texts()).toEqual(['text of m1'])
    expect(ran).toEqual(['m1'])
    expect((await chat.db.owner<Row>('select language from conversations'))[0]).toEqual({ language: 'xx' })
    const { body } = await chat.owner.send<{ health: Row }[]>('GET', '/api/channels')
    expect(body[0]?.health).toMatchObject({ state: 'failing', reactionErrors: 1 })
  })
})
