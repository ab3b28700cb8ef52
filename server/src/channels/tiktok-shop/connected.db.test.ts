import type { Channel, Customer } from '@quaydesk/contract'
import { expect, test } from 'vitest'
import { type ConnectedChannel, connectedChannel } from '../../../test/connected-channel.ts'
import { until } from '../../../test/until.ts'

type Row = Record<string, unknown>

const hourMs = 3_600_000

/** Untouched by the sample shop's own history, which the walk through the past brings too. */
const nickname = 'A new buyer'

const rowsOf = (desk: ConnectedChannel, conversationId: string) =>
  desk.db.owner<Row>(
    `select m.* from messages m join conversations c on c.organization_id = m.organization_id and c.id = m.conversation_id
      where c.thread_key = $1 order by m.at, m.platform_index`,
    [conversationId],
  )

const channelOf = async ({ owner, connected }: ConnectedChannel) => {
  const { body } = await owner.send<Channel[]>('GET', '/api/channels')
  return body.find(({ id }) => id === connected.id)
}

/** What the desk's composer does, without the desk. */
async function reply(desk: ConnectedChannel, conversationId: string, text: string) {
  const [conversation] = await desk.db.owner<Row>('select * from conversations where thread_key = $1', [
    conversationId,
  ])
  await desk.db.owner(
    `insert into messages (organization_id, id, shop_id, channel_id, conversation_id, author_kind, member_id, kind, purpose, text, marks,
       tokens, at, received_at, state, next_attempt_at)
     values ($1, gen_random_uuid(), $2, $3, $4, 'agent', $5, 'text', 'message', $6, '{}', '{}', $7, $7, 'queued', $7)`,
    [
      conversation?.organization_id,
      conversation?.shop_id,
      conversation?.channel_id,
      conversation?.id,
      desk.owner.me.memberId,
      text,
      new Date(desk.clock.now()),
    ],
  )
  desk.channels.wake()
}

test('a buyer writes and is answered, each once on either side, and the desk knows who he is', async () => {
  const desk = await connectedChannel()
  const { conversationId } = await desk.write(nickname, 'Is the linen shirt true to size?')
  await until(async () => (await rowsOf(desk, conversationId)).length === 1)
  await reply(desk, conversationId, 'It is: take your usual size.')
  await until(async () => (await rowsOf(desk, conversationId)).some(({ state }) => state === 'sent'))
  const shown = await desk.standIn.play<{ conversation: { messages: Row[] } }>(
    'GET',
    `/_play/conversations/${conversationId}`,
  )
  const said = shown.conversation.messages.filter(({ content }) => String(content).includes('usual size'))
  expect(said).toHaveLength(1)
  await desk.passBoth(3_000)
  const rows = await rowsOf(desk, conversationId)
  expect(rows.filter(({ author_kind }) => author_kind === 'agent')).toHaveLength(1)
  const customerId = await until(async () => {
    const [found] = await desk.db.owner<Row>(
      'select customer_id from identities where external_id = $1 and display_name = $2',
      [conversationId, nickname],
    )
    return found?.customer_id
  })
  const { body } = await desk.owner.send<Customer>('GET', `/api/customers/${customerId}`)
  expect(body.name).toBe(nickname)
})

test('messages come in without any webhook, before they are three minutes old', async () => {
  const desk = await connectedChannel()
  await desk.standIn.play('POST', '/_play/faults/webhooks', { kind: 'lost', times: 0 })
  const { conversationId } = await desk.write(nickname, 'Hello?')
  await desk.passBoth(125_000)
  const [row] = await until(async () => {
    const rows = await rowsOf(desk, conversationId)
    return rows.length > 0 ? rows : undefined
  })
  expect(row).toMatchObject({ text: 'Hello?', author_kind: 'customer' })
})

test('the past of ninety days comes in, and the next day is compared without anything missing or twice', async () => {
  const desk = await connectedChannel()
  await until(async () => (await channelOf(desk))?.connection?.backfill.finishedAt)
  const state = await desk.standIn.play<{ conversations: Row[] }>('GET', '/_play/state')
  const walked = (await channelOf(desk))?.connection?.backfill
  expect(walked?.conversations).toBeGreaterThan(3)
  expect(walked?.conversations).toBeLessThanOrEqual(state.conversations.length)
  const { conversationId } = await desk.write(nickname, 'One more thing')
  await until(async () => (await rowsOf(desk, conversationId)).length === 1)
  await desk.passBoth(26 * hourMs)
  const proof = await until(async () => (await channelOf(desk))?.connection?.proofs[0])
  expect(proof).toMatchObject({ missing: 0, twice: 0 })
  expect(proof.listed).toBe(proof.kept)
})

test('a seller who takes his permission back is told so on the channel, and gets it back with its history', async () => {
  const desk = await connectedChannel()
  const { conversationId } = await desk.write(nickname, 'Before')
  await until(async () => (await rowsOf(desk, conversationId)).length === 1)
  await desk.standIn.play('POST', '/_play/authorization/revoke', {})
  await until(async () => (await channelOf(desk))?.connection?.authorization.state === 'revoked')
  expect((await channelOf(desk))?.health.state).toBe('failing')
  const again = await desk.owner.send<Channel[]>('POST', '/api/sandbox/tiktok-shop', { shopId: desk.shopId })
  expect(again.body[0]?.id).toBe(desk.connected.id)
  expect((await channelOf(desk))?.connection?.authorization.state).toBe('active')
  await desk.write(nickname, 'After')
  await until(async () => (await rowsOf(desk, conversationId)).length === 2)
})
