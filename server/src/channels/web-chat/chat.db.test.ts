import { expect, test } from 'vitest'
import { testChannels } from '../../../test/channels.ts'
import { until } from '../../../test/until.ts'

type Row = Record<string, unknown>

test('a line of a visitor becomes a message in an open session', async () => {
  const { db, visitor, channel } = await testChannels()
  const buyer = await visitor()
  const said = await buyer.say('where is my order?')
  expect(said.status).toBe(200)
  const message = await until(async () => (await db.owner<Row>('select * from messages'))[0])
  expect(message).toMatchObject({
    channel_id: channel.id,
    author_kind: 'customer',
    text: 'where is my order?',
    state: 'received',
    language: 'en',
  })
  const [conversation] = await db.owner<Row>('select * from conversations')
  expect(conversation).toMatchObject({ last_message_preview: 'where is my order?', language: 'en' })
  expect(conversation?.open_session_id).toBe(message?.session_id)
  expect(conversation?.turn_since).toEqual(message?.at)
  expect(await db.owner('select 1 from sessions')).toHaveLength(1)
  expect(await db.owner('select kind from events where conversation_id is not null order by id')).toEqual([
    { kind: 'message.received' },
    { kind: 'session.opened' },
  ])
  const [delivery] = await db.owner<Row>('select * from deliveries')
  expect(delivery?.processed_at).not.toBeNull()
})

test('a queued reply reaches the visitor, becomes an answer and is shown at every visit', async () => {
  const { db, visitor, reply, clock } = await testChannels()
  const buyer = await visitor()
  await buyer.say('where is my order?')
  await until(async () => (await db.owner('select 1 from messages')).length === 1)
  clock.pass(60_000)
  const id = await reply('On its way.')
  const lines = await until(async () => {
    const all = await buyer.lines()
    return all.length === 2 && all
  })
  expect(lines).toMatchObject([
    { from: 'visitor', text: 'where is my order?', authorName: null },
    { from: 'agent', text: 'On its way.', authorName: 'Olive', id },
  ])
  const sent = await until(
    async () => (await db.owner<Row>("select * from messages where state = 'sent'"))[0],
  )
  expect(sent).toMatchObject({ id, attempts: 1, failure: null })
  const [session] = await db.owner<Row>('select * from sessions')
  expect(session).toMatchObject({ first_human_answer_id: id, first_response_ms: '60000', human_answers: 1 })
  expect(sent?.session_id).toBe(session?.id)
  const [conversation] = await db.owner<Row>('select * from conversations')
  expect(conversation).toMatchObject({ turn_since: null, last_message_id: id })
})

test('a line that is said twice is there once and answered the same', async () => {
  const { db, visitor, clock } = await testChannels()
  const buyer = await visitor()
  const first = await buyer.say('hello there', 'the-same-client-id')
  clock.pass(5_000)
  const second = await buyer.say('hello there', 'the-same-client-id')
  expect(second).toEqual(first)
  await until(
    async () => (await db.owner('select 1 from deliveries where processed_at is not null')).length === 1,
  )
  expect(await db.owner('select 1 from messages')).toHaveLength(1)
})

test('lines that come at the same moment are all there, in the order in which they came', async () => {
  const { db, visitor } = await testChannels()
  const buyers = await Promise.all([visitor(), visitor(), visitor()])
  const texts = ['one', 'two', 'three', 'four', 'five']
  await Promise.all(buyers.flatMap((buyer) => texts.map((text) => buyer.say(text))))
  await until(async () => (await db.owner('select 1 from messages')).length === 15)
  for (const buyer of buyers) expect((await buyer.lines()).map(({ text }) => text)).toEqual(texts)
  expect(await db.owner('select 1 from sessions')).toHaveLength(3)
})
