import { expect, test } from 'vitest'
import { testChannels } from '../../../test/channels.ts'
import { until } from '../../../test/until.ts'

test('a line of a visitor becomes a message in an open session', async () => {
  const { db, visitor, channel } = await testChannels()
  const buyer = await visitor()
  const said = await buyer.say('where is my order?')
  expect(said.status).toBe(200)
  const message = await until(async () => (await db.owner<Record<string, unknown>>('select * from messages'))[0])
  expect(message).toMatchObject({
    channel_id: channel.id,
    author_kind: 'customer',
    text: 'where is my order?',
    state: 'received',
    language: 'en',
  })
  const [conversation] = await db.owner<Record<string, unknown>>('select * from conversations')
  expect(conversation).toMatchObject({ last_message_preview: 'where is my order?', language: 'en' })
  expect(conversation?.open_session_id).toBe(message.session_id)
  expect(conversation?.turn_since).toEqual(message.at)
  expect(await db.owner('select 1 from sessions')).toHaveLength(1)
  expect(await db.owner('select kind from events where conversation_id is not null order by id')).toEqual([
    { kind: 'message.received' },
    { kind: 'session.opened' },
  ])
  const [delivery] = await db.owner<Record<string, unknown>>('select * from deliveries')
  expect(delivery?.processed_at).not.toBeNull()
})
