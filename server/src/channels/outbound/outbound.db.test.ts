import { beforeEach, describe, expect, test } from 'vitest'
import { channelParts, type Parts, testAdapter } from '../../../test/channel-parts.ts'
import { type TestChannels, testChannels } from '../../../test/channels.ts'
import { until } from '../../../test/until.ts'
import type { ChannelAdapter, OutboundMessage, Reconciled } from '../contract.ts'
import { RateLimited, Rejected, Unconfirmed, Unreachable } from '../errors.ts'

type Row = Record<string, unknown>

/** The platform at the edge: what it took, and how it will answer next. */
class Platform {
  readonly taken: OutboundMessage[] = []
  readonly asked: OutboundMessage[] = []
  answers: (() => void)[] = []
  knows: Reconciled['outcome'] = 'absent'

  adapter(clock: TestChannels['clock'], more: Partial<ChannelAdapter> = {}): ChannelAdapter {
    return testAdapter({
      send: async (message) => {
        this.answers.shift()?.()
        this.taken.push(message)
        return { acceptedAt: clock.now(), externalId: `platform-${message.messageId}` }
      },
      reconcile: async (message) => {
        this.asked.push(message)
        const externalId = `platform-${message.messageId}`
        return this.knows === 'accepted'
          ? { outcome: 'accepted', receipt: { acceptedAt: clock.now(), externalId } }
          : { outcome: this.knows }
      },
      ...more,
    })
  }
}

let chat: TestChannels
let platform: Platform
let parts: Parts
beforeEach(async () => {
  chat = await testChannels({ idle: true })
  platform = new Platform()
  parts = channelParts({ db: chat.db.worker, clock: chat.clock, adapter: platform.adapter(chat.clock) })
  await ask(chat.channel.id, 't')
  chat.clock.pass(10_000)
})

/** A customer writes on a thread of his own. */
const ask = async (channelId: string, threadKey: string) => {
  const at = chat.clock.now()
  const question = {
    kind: 'message',
    externalId: `of ${threadKey}`,
    threadKey,
    correspondent: { externalId: `buyer of ${threadKey}`, displayName: 'A buyer' },
    authorKind: 'customer',
    at,
    platformIndex: null,
    content: { kind: 'text', text: 'where is it?', files: [] },
  }
  await parts.inbound.accept({
    organizationId: chat.owner.me.organization.id,
    channelId,
    externalId: `delivery ${threadKey}`,
    threadKey,
    body: JSON.stringify([question]),
    receivedAt: at,
  })
  await parts.process()
}

const messageOf = async (id: string) =>
  (await chat.db.owner<Row>('select * from messages where id = $1', [id]))[0] as Row
const session = async () => (await chat.db.owner<Row>('select * from sessions'))[0] as Row
const throwing = (error: unknown) => () => {
  throw error
}
const sentTexts = () => platform.taken.map(({ content }) => content.text)

describe('a queued reply', () => {
  test('is handed to the platform once, with all that it needs, and is an answer from then on', async () => {
    const id = await chat.reply('On its way.')
    expect(await parts.send()).toBe(true)
    expect(await parts.send()).toBe(false)
    expect(platform.taken).toMatchObject([
      {
        messageId: id,
        correspondentId: 'buyer of t',
        threadKey: 't',
        authorName: 'Olive',
        content: { text: 'On its way.' },
      },
    ])
    expect(await messageOf(id)).toMatchObject({ state: 'sent', external_id: `platform-${id}`, failure: null })
    expect(await session()).toMatchObject({ first_human_answer_id: id, first_response_ms: '10000' })
  })

  test('answers nothing while it is queued, refused or unknown', async () => {
    platform.answers = [throwing(new Unreachable('no route'))]
    const id = await chat.reply('On its way.')
    await parts.send()
    expect(await messageOf(id)).toMatchObject({ state: 'queued', failure: 'unreachable', attempts: 1 })
    expect(await session()).toMatchObject({ first_human_answer_id: null, human_answers: 0 })
    chat.clock.pass(5_000)
    await parts.send()
    expect(await messageOf(id)).toMatchObject({ state: 'sent', attempts: 2, failure: null })
    expect(await session()).toMatchObject({ first_response_ms: '15000' })
  })

  test('is sent again when the platform allows it, and not before', async () => {
    platform.answers = [throwing(new RateLimited({ retryAfterSeconds: 60 }))]
    await chat.reply('On its way.')
    await parts.send()
    chat.clock.pass(59_000)
    expect(await parts.send()).toBe(false)
    chat.clock.pass(1_000)
    await parts.send()
    expect(sentTexts()).toEqual(['On its way.'])
  })

  test('that is refused for good has failed, with the reason', async () => {
    platform.answers = [throwing(new Rejected({ reason: 'forbidden-words' }))]
    const id = await chat.reply('On its way.')
    await parts.send()
    expect(await messageOf(id)).toMatchObject({ state: 'failed', failure: 'forbidden-words' })
    const events = await chat.db.owner<Row>('select kind from events where subject_id = $1', [id])
    expect(events).toEqual([{ kind: 'message.failed' }])
    const { body } = await chat.owner.send<{ health: Row }[]>('GET', '/api/channels')
    expect(body[0]?.health).toMatchObject({ state: 'failing', failedMessages: 1 })
  })

  test('that the channel could never take fails at once and is not tried', async () => {
    const id = await chat.reply('x'.repeat(1_001))
    await parts.send()
    expect(await messageOf(id)).toMatchObject({ state: 'failed', failure: 'text-too-long' })
    expect(platform.taken).toEqual([])
  })

  test('of a channel that is switched off fails at once and is not sent later', async () => {
    const id = await chat.reply('On its way.')
    await chat.db.owner('update channels set disabled_at = now()')
    await parts.send()
    expect(await messageOf(id)).toMatchObject({ state: 'failed', failure: 'unauthorised' })
    expect(platform.taken).toEqual([])
  })

  test('waits for the one before it in its conversation, however long that takes', async () => {
    platform.answers = [throwing(new Unreachable('no route'))]
    await chat.reply('first')
    chat.clock.pass(1)
    await chat.reply('second')
    await parts.send()
    expect(await parts.send()).toBe(false)
    chat.clock.pass(5_000)
    await parts.send()
    await parts.send()
    expect(sentTexts()).toEqual(['first', 'second'])
  })
})

describe('a reply that was perhaps sent', () => {
  test.each([
    ['the connection was cut', new Unconfirmed('cut off')],
    ['the channel has a bug', new TypeError('undefined is not a function')],
  ])('because %s is unknown and never sent again unasked', async (_why, error) => {
    platform.answers = [throwing(error)]
    const id = await chat.reply('On its way.')
    await parts.send()
    expect(await messageOf(id)).toMatchObject({ state: 'unknown', failure: 'unconfirmed' })
    chat.clock.pass(3_600_000)
    expect(await parts.send()).toBe(false)
    expect(platform.taken).toEqual([])
  })

  test('is sent if the platform has it', async () => {
    platform.answers = [throwing(new Unconfirmed('cut off'))]
    platform.knows = 'accepted'
    const id = await chat.reply('On its way.')
    await parts.send()
    chat.clock.pass(5_000)
    await parts.reconcile()
    expect(await messageOf(id)).toMatchObject({ state: 'sent' })
    expect(await session()).toMatchObject({ first_human_answer_id: id })
    expect(platform.taken).toEqual([])
  })

  test('is sent again if the platform has it not', async () => {
    platform.answers = [throwing(new Unconfirmed('cut off'))]
    const id = await chat.reply('On its way.')
    await parts.send()
    chat.clock.pass(5_000)
    await parts.reconcile()
    expect(await messageOf(id)).toMatchObject({ state: 'queued' })
    await parts.send()
    expect(await messageOf(id)).toMatchObject({ state: 'sent' })
    expect(sentTexts()).toEqual(['On its way.'])
  })

  test('is asked about with the time of the attempt that was cut, however long it waited before', async () => {
    platform.answers = [throwing(new Unreachable('no route')), throwing(new Unconfirmed('cut off'))]
    platform.knows = 'unsure'
    await chat.reply('On its way.')
    const queuedAt = chat.clock.now()
    await parts.send()
    chat.clock.pass(40_000)
    await parts.send()
    for (const _ of [1, 2]) {
      chat.clock.pass(30_000)
      await parts.reconcile()
    }
    const times = { queuedAt, attemptedAt: queuedAt + 40_000 }
    expect(platform.asked).toMatchObject([times, times])
  })

  test('is left to a person if the platform never says', async () => {
    platform.answers = [throwing(new Unconfirmed('cut off'))]
    platform.knows = 'unsure'
    const id = await chat.reply('first')
    chat.clock.pass(1)
    await chat.reply('second')
    await parts.send()
    for (let asked = 0; asked < 20; asked++) {
      chat.clock.pass(30 * 60_000)
      await parts.reconcile()
    }
    expect(await messageOf(id)).toMatchObject({ state: 'unknown', next_attempt_at: null, attempts: 10 })
    await parts.send()
    expect(sentTexts()).toEqual(['second'])
  })

  test('is left to a person at once where the channel can not be asked', async () => {
    const { reconcile: _, ...deaf } = platform.adapter(chat.clock)
    parts = channelParts({ db: chat.db.worker, clock: chat.clock, adapter: testAdapter(deaf) })
    platform.answers = [throwing(new Unconfirmed('cut off'))]
    const id = await chat.reply('On its way.')
    await parts.send()
    expect(await messageOf(id)).toMatchObject({ state: 'unknown', next_attempt_at: null })
  })
})

test('a slow platform is waited for: nobody asks about, or sends, what is still being sent', async () => {
  let finish = () => {}
  const slow = new Promise<void>((resolve) => {
    finish = resolve
  })
  const asked: string[] = []
  const { send } = platform.adapter(chat.clock)
  const adapter = platform.adapter(chat.clock, {
    send: async (message, signal) => {
      await slow
      return (send as NonNullable<typeof send>)(message, signal)
    },
    reconcile: async ({ messageId }) => {
      asked.push(messageId)
      return { outcome: 'absent' }
    },
  })
  const [sender, other] = [1, 2].map(() => channelParts({ db: chat.db.worker, clock: chat.clock, adapter }))
  const id = await chat.reply('On its way.')
  const sending = sender?.send()
  await until(async () => (await messageOf(id)).state === 'sending')
  chat.clock.pass(7_000)
  await until(async () => Number((await messageOf(id)).next_attempt_at) > chat.clock.now() + 7_000)
  chat.clock.pass(7_000)
  await other?.reconcile()
  chat.clock.pass(60_000)
  await sender?.reconcile()
  expect(asked).toEqual([])
  finish()
  await sending
  expect(await messageOf(id)).toMatchObject({ state: 'sent' })
  expect(sentTexts()).toEqual(['On its way.'])
})

test('a channel that takes its time holds up no other', async () => {
  const { body: other } = await chat.owner.send<{ id: string }>('POST', '/api/channels', {
    shopId: chat.shopId,
    kind: 'web-chat',
    name: 'Another',
    allowedOrigins: [],
  })
  const held: (() => void)[] = []
  const adapter = platform.adapter(chat.clock, {
    send: async (message) => {
      if (message.channelId === chat.channel.id) await new Promise<void>((resolve) => held.push(resolve))
      return { acceptedAt: chat.clock.now(), externalId: `platform-${message.messageId}` }
    },
  })
  parts = channelParts({ db: chat.db.worker, clock: chat.clock, adapter })
  const slow: string[] = []
  for (let thread = 0; thread < 12; thread++) {
    chat.clock.pass(1_000)
    await ask(chat.channel.id, `slow ${thread}`)
    slow.push(await chat.reply('On its way.'))
  }
  chat.clock.pass(1_000)
  await ask(other.id, 'quick')
  const quick = await chat.reply('On its way.')
  await parts.sending.round()
  await parts.sending.round()
  await until(async () => (await messageOf(quick)).state === 'sent')
  const states = async () => (await Promise.all(slow.map(messageOf))).map(({ state }) => state)
  expect((await states()).filter((state) => state === 'sending')).toHaveLength(5)
  await until(async () => {
    for (const release of held.splice(0)) release()
    await parts.sending.round()
    return (await states()).every((state) => state === 'sent')
  })
})

test('being asked to wait uses up none of a reply’s attempts', async () => {
  const id = await chat.reply('On its way.')
  for (let times = 0; times < 20; times++) {
    platform.answers = [throwing(new RateLimited({ retryAfterSeconds: 1 }))]
    await parts.send()
    expect(await messageOf(id)).toMatchObject({ state: 'queued', attempts: 0, failure: 'rate-limited' })
    chat.clock.pass(61_000)
  }
  await parts.send()
  expect(await messageOf(id)).toMatchObject({ state: 'sent' })
})

test('several processes send each reply once', async () => {
  const processes = [1, 2, 3].map(() =>
    channelParts({ db: chat.db.worker, clock: chat.clock, adapter: platform.adapter(chat.clock) }),
  )
  for (let i = 0; i < 12; i++) {
    await chat.reply(`reply ${i}`)
    chat.clock.pass(1)
  }
  await until(async () => {
    await Promise.all(processes.map((each) => each.send()))
    return (await chat.db.owner("select 1 from messages where state = 'sent'")).length === 12
  })
  expect(sentTexts()).toEqual(Array.from({ length: 12 }, (_, i) => `reply ${i}`))
})
