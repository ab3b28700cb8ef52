import type { Channel } from '@quaydesk/contract'
import { expect, test } from 'vitest'
import { type ConnectedChannel, connectedChannel } from '../../../test/connected-channel.ts'
import type { StandIn } from '../../../test/stand-in.ts'
import { until } from '../../../test/until.ts'

type Row = Record<string, unknown>

const hourMs = 3_600_000

/** Untouched by the sample shop's own history, which the walk through the past brings too. */
const nickname = 'A new buyer'

/** What people said: an agent's entry is a notice of the platform. */
const rowsOf = (desk: ConnectedChannel, conversationId: string) =>
  desk.db.owner<Row>(
    `select m.* from messages m join conversations c on c.organization_id = m.organization_id and c.id = m.conversation_id
      where c.thread_key = $1 and m.author_kind <> 'system' order by m.at, m.platform_index`,
    [conversationId],
  )

/** More conversations and longer ones than a page of the platform holds. */
async function talkOfTheLastMonths({ play, clock }: StandIn) {
  for (let buyer = 0; buyer < 30; buyer++) {
    const { userId } = await play<{ userId: string }>('POST', '/_play/buyers', { nickname: `Buyer ${buyer}` })
    for (let line = 0; line < 11; line++)
      await play('POST', `/_play/buyers/${userId}/messages`, { text: `Line ${line} of ${buyer}` })
    await clock.advance(hourMs)
  }
}

const channelOf = async ({ owner, connected }: ConnectedChannel) => {
  const { body } = await owner.send<Channel[]>('GET', '/api/channels')
  return body.find(({ id }) => id === connected.id)
}

/** The customer's, once the platform has said who he is. */
const nameOf = async (desk: ConnectedChannel, conversationId: string) => {
  const named = await until(async () => {
    const [found] = await desk.db.owner<Row>(
      `select c.name from identities i join customers c on c.organization_id = i.organization_id and c.id = i.customer_id
        where i.external_id = $1 and i.buyer_external_id is not null`,
      [conversationId],
    )
    return found
  })
  return named?.name
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
  expect(await nameOf(desk, conversationId)).toBe(nickname)
})

test('a buyer is known by name at once, though his conversation is announced before his words', async () => {
  const desk = await connectedChannel()
  const newMessage = 14
  await desk.standIn.play('POST', '/_play/faults/webhooks', { kind: 'lost', type: newMessage, times: 0 })
  const { conversationId } = await desk.write(nickname, 'Hello?')
  expect(await nameOf(desk, conversationId)).toBe(nickname)
})

test('the shop’s own welcome leaves the light red, and what its robot answers turns it green', async () => {
  const desk = await connectedChannel()
  const shop = (await channelOf(desk))?.connection?.externalId
  const light = async (conversationId: string) => {
    const [row] = await desk.db.owner<Row>('select turn_since from conversations where thread_key = $1', [
      conversationId,
    ])
    return row?.turn_since === null ? 'green' : 'red'
  }
  const answered = async (settings: object, words: string) => {
    await desk.standIn.play('PUT', `/_play/shops/${shop}`, { faq: [], ...settings })
    const { conversationId } = await desk.write(words, words)
    await until(async () => (await rowsOf(desk, conversationId)).length === 2)
    const said = (await rowsOf(desk, conversationId)).find(({ author_kind }) => author_kind === 'bot')
    return { purpose: said?.purpose, light: await light(conversationId) }
  }
  expect(await answered({ welcome: 'Welcome to our shop!', robot: '' }, 'Is it true to size?')).toEqual({
    purpose: 'welcome',
    light: 'red',
  })
  expect(await answered({ welcome: '', robot: 'Yes, it is.' }, 'And that one?')).toEqual({
    purpose: 'message',
    light: 'green',
  })
})

test('messages come in without any webhook, before they are three minutes old', async () => {
  const desk = await connectedChannel()
  await desk.standIn.play('POST', '/_play/faults/webhooks', { kind: 'lost', times: 0 })
  const { conversationId } = await desk.write(nickname, 'Hello?')
  await desk.passBoth(125_000)
  const row = await until(async () => (await rowsOf(desk, conversationId))[0])
  expect(row).toMatchObject({ text: 'Hello?', author_kind: 'customer' })
})

test('the past of ninety days comes in, and the next day is compared without anything missing or twice', {
  timeout: 90_000,
}, async () => {
  const desk = await connectedChannel({ before: talkOfTheLastMonths })
  const walked = await until(async () => {
    // Half a second of the platform's patience, again and again.
    await desk.passBoth(500)
    const backfill = (await channelOf(desk))?.connection?.backfill
    return backfill?.finishedAt ? backfill : undefined
  })
  expect(walked).toMatchObject({ conversations: 30 })
  await until(
    async () => (await desk.db.owner("select 1 from messages where author_kind = 'customer'")).length === 330,
  )
  const { conversationId } = await desk.write(nickname, 'One more thing')
  await until(async () => (await rowsOf(desk, conversationId)).length === 1)
  await desk.passBoth(26 * hourMs)
  const proof = await until(async () => (await channelOf(desk))?.connection?.proofs[0])
  expect(proof).toMatchObject({ missing: 0, twice: 0 })
  expect(proof?.listed).toBeGreaterThanOrEqual(1)
  expect(proof?.listed).toBe(proof?.kept)
})

test('a message that is missing here is found by the comparison, counted and brought in', async () => {
  const desk = await connectedChannel()
  await until(async () => {
    await desk.passBoth(500)
    return (await channelOf(desk))?.connection?.backfill.finishedAt
  })
  const { conversationId, id } = await desk.write(nickname, 'Gone with a broken disk')
  await until(async () => (await rowsOf(desk, conversationId)).length === 1)
  // Looked at by the poller, which does not look at it again then.
  await desk.passBoth(125_000)
  const looked = `select 1 from channel_threads where thread_key = $1
    and complete_to >= (select platform_index from messages where external_id = $2)`
  await until(async () => (await desk.db.owner(looked, [conversationId, id])).length === 1)
  await desk.db.owner('delete from messages where external_id = $1', [id])
  await desk.db.owner('delete from deliveries where external_id = $1', [`message:${id}`])
  await desk.passBoth(26 * hourMs)
  const proof = await until(async () => (await channelOf(desk))?.connection?.proofs[0])
  expect(proof).toMatchObject({ missing: 1, twice: 0 })
  await until(async () => (await rowsOf(desk, conversationId)).some(({ external_id }) => external_id === id))
})

test('a seller who takes his permission back is told so on the channel, and gets it back with its history', async () => {
  const desk = await connectedChannel()
  const { conversationId } = await desk.write(nickname, 'Before')
  await until(async () => (await rowsOf(desk, conversationId)).length === 1)
  await until(async () => (await channelOf(desk))?.connection?.webhooks.registered)
  await desk.standIn.play('POST', '/_play/authorization/revoke', {})
  await until(async () => {
    // A webhook that a busy machine answers too late comes again after two minutes.
    await desk.passBoth(10_000)
    return (await channelOf(desk))?.connection?.authorization.state === 'revoked'
  })
  expect((await channelOf(desk))?.health.state).toBe('failing')
  await desk.passBoth(60_000)
  const again = await desk.owner.send<Channel[]>('POST', '/api/sandbox/tiktok-shop', { shopId: desk.shopId })
  expect(again.body[0]?.id).toBe(desk.connected.id)
  expect((await channelOf(desk))?.connection?.authorization.state).toBe('active')
  await desk.write(nickname, 'After')
  await until(async () => (await rowsOf(desk, conversationId)).length === 2)
})
