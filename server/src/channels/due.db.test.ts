import { beforeEach, expect, test } from 'vitest'
import { channelParts } from '../../test/channel-parts.ts'
import { type TestChannels, testChannels } from '../../test/channels.ts'
import { until } from '../../test/until.ts'
import { closeDue } from '../inbox/index.ts'
import { createWebChat } from './web-chat/index.ts'

type Row = Record<string, unknown>

const hour = 3_600_000

let chat: TestChannels
beforeEach(async () => {
  chat = await testChannels()
})

const goodbye = { en: 'Goodbye and thank you!', es: '¡Hasta pronto!' }

async function setGoodbye(texts: Record<string, string>): Promise<void> {
  const [shop] = (await chat.owner.send<{ shops: { version: number }[] }>('GET', '/api/me')).body.shops
  const change = { version: shop?.version, settings: { goodbye: texts } }
  const answer = await chat.owner.send('PATCH', `/api/shops/${chat.shopId}`, change)
  expect(answer.status).toBe(200)
}

/** A question of a buyer and our answer to it. */
async function talk(question = 'where is my order?') {
  const buyer = await chat.visitor()
  await buyer.say(question)
  await until(async () => (await sessions()).length > 0)
  await chat.reply('On its way.')
  await until(async () => (await buyer.lines()).length === 2)
  await until(async () => (await sessions())[0]?.first_human_answer_id)
  return buyer
}

const sessions = () => chat.db.owner<Row>('select * from sessions order by started_at')
const acts = () => chat.db.owner<Row>('select kind, at, by_member_id from conversation_acts order by at')

test('silence closes an answered session, says goodbye once and shows both', async () => {
  await setGoodbye(goodbye)
  const buyer = await talk()
  const answeredAt = chat.clock.now()
  chat.clock.pass(24 * hour + 1)
  await until(async () => (await buyer.lines()).length === 3)
  expect((await buyer.lines()).at(-1)).toMatchObject({
    from: 'bot',
    text: goodbye.en,
    authorName: 'Harbour UK',
  })
  const [session] = await sessions()
  expect(session).toMatchObject({ close_reason: 'silence', closed_at: new Date(answeredAt + 24 * hour) })
  expect(await acts()).toEqual([{ kind: 'closed-by-silence', at: session?.closed_at, by_member_id: null }])
  await until(async () => (await chat.db.owner("select 1 from messages where state <> 'sent'")).length === 1)
  const [conversation] = await chat.db.owner<Row>('select open_session_id, next_due_at from conversations')
  expect(conversation).toEqual({ open_session_id: null, next_due_at: null })
  expect(await chat.db.owner("select 1 from messages where purpose = 'goodbye'")).toHaveLength(1)
})

test('the goodbye is in the buyer’s language', async () => {
  await setGoodbye(goodbye)
  const buyer = await talk('Hola, ¿cuándo llega mi pedido?')
  chat.clock.pass(24 * hour + 1)
  await until(async () => (await buyer.lines()).length === 3)
  expect((await buyer.lines()).at(-1)).toMatchObject({ text: goodbye.es })
})

test('without a text nothing is said', async () => {
  await talk()
  chat.clock.pass(24 * hour + 1)
  await until(async () => (await sessions())[0]?.closed_at)
  expect(await chat.db.owner("select 1 from messages where author_kind = 'bot'")).toEqual([])
})

test('a session that waits never closes by itself', async () => {
  await (await chat.visitor()).say('anybody there?')
  await until(async () => (await sessions()).length === 1)
  chat.clock.pass(30 * 24 * hour)
  await chat.db.worker.transaction((tx) => closeDue(tx, { clock: chat.clock, saysGoodbye: () => true }))
  expect((await sessions())[0]).toMatchObject({ closed_at: null })
})

test('what became due is decided again: a word in between keeps the session open', async () => {
  const buyer = await talk()
  chat.clock.pass(23 * hour)
  await buyer.say('and the second parcel?')
  await until(async () => (await chat.db.owner('select 1 from messages')).length === 3)
  chat.clock.pass(2 * hour)
  await chat.db.owner("update conversations set next_due_at = now() - interval '1 year'")
  await until(
    async () => (await chat.db.owner('select 1 from conversations where next_due_at is null')).length === 1,
  )
  expect(await sessions()).toMatchObject([{ closed_at: null }])
})

test('a question after silence opens a new session, though no sweep came in between', async () => {
  const buyer = await talk()
  await chat.channels.stop()
  chat.clock.pass(24 * hour + 1)
  await buyer.say('one more question, please')
  const { clock } = chat
  const db = chat.db.worker
  await channelParts({ db, clock, adapter: createWebChat({ db, clock, show: () => undefined }) }).process()
  const [first, second] = await sessions()
  expect(first).toMatchObject({ close_reason: 'silence' })
  expect(second).toMatchObject({ closed_at: null })
  expect(await acts()).toMatchObject([{ kind: 'closed-by-silence' }])
})

test('sweeps that run at the same time close a session once', async () => {
  await setGoodbye(goodbye)
  const buyer = await talk()
  await chat.channels.stop()
  chat.clock.pass(24 * hour + 1)
  const sweep = () =>
    chat.db.worker.transaction((tx) => closeDue(tx, { clock: chat.clock, saysGoodbye: () => true }))
  const swept = await Promise.all([sweep(), sweep(), sweep(), sweep()])
  expect(swept.map(({ closed }) => closed).sort()).toEqual([0, 0, 0, 1])
  expect(await chat.db.owner("select 1 from events where kind = 'conversation.closed'")).toHaveLength(1)
  expect(await chat.db.owner("select 1 from messages where purpose = 'goodbye'")).toHaveLength(1)
  expect(await buyer.lines()).toHaveLength(2)
})
