import { beforeEach, describe, expect, it } from 'vitest'
import { reply, replyTo, type TestInbox, testInbox } from '../../test/inbox.ts'
import { until } from '../../test/until.ts'
import { closeDue } from './index.ts'
import { lockConversations } from './queries/lock-conversations.ts'

type Row = Record<string, unknown>

const hour = 3_600_000
const day = 24 * hour

let inbox: TestInbox

beforeEach(async () => {
  inbox = await testInbox()
  const { body } = await inbox.owner.send<{ version: number }>('GET', `/api/shops/${inbox.shop.id}`)
  const change = { version: body.version, settings: { goodbye: { en: 'Goodbye and thank you!' } } }
  expect((await inbox.owner.send('PATCH', `/api/shops/${inbox.shop.id}`, change)).status).toBe(200)
})

/** A question that was answered, and the silence until after its close was due. */
async function talk(from = 'buyer', silence = day + 1_000) {
  const { conversationId, messageId } = await inbox.write('Where is it?', { from })
  expect((await reply(inbox.owner, conversationId, replyTo(messageId))).status).toBe(201)
  await inbox.deliver()
  inbox.clock.pass(silence)
  return { conversationId, messageId }
}

const sweep = () =>
  inbox.db.worker.transaction((tx) => closeDue(tx, { clock: inbox.clock, saysGoodbye: () => true }))
const claim = (conversationId: string, expected: string | null) =>
  inbox.owner.send('PUT', `/api/conversations/${conversationId}/assignment`, {
    memberId: inbox.owner.me.memberId,
    expected,
  })
const answerAgain = async (conversationId: string) => {
  await reply(inbox.owner, conversationId, replyTo(null, 'Is all well?'))
  await inbox.deliver()
}
const goodbyes = () => inbox.db.owner<Row>("select state from messages where purpose = 'goodbye'")
const lines = () =>
  inbox.db.owner<Row>("select kind from conversation_acts where kind in ('closed', 'closed-by-silence')")
const told = () => inbox.db.owner<Row>("select 1 from events where kind = 'conversation.closed'")

describe('goodbye is said once, and the close told once,', () => {
  it.each([
    ['the sweep', async () => undefined],
    ['an agent who takes the conversation', (id: string) => claim(id, inbox.owner.me.memberId)],
    [
      'an agent who gives it back',
      (id: string) => inbox.owner.send('DELETE', `/api/conversations/${id}/assignment`),
    ],
    ['a new message of the customer', () => inbox.write('One more thing?')],
    ['a message that came late', () => inbox.write('Hello', { at: inbox.clock.now() - 25 * hour })],
    ['a reply that the channel accepts', answerAgain],
  ] as const)('when %s comes upon it first', async (_who, comes) => {
    const { conversationId } = await talk()
    await comes(conversationId)
    await sweep()
    await sweep()
    expect(await goodbyes()).toHaveLength(1)
    expect(await lines()).toEqual([{ kind: 'closed-by-silence' }])
    expect(await told()).toHaveLength(1)
  })
})

it('goodbye is not said again when a late message moves a close for which it was said', async () => {
  const { messageId } = await talk()
  await sweep()
  expect(await goodbyes()).toHaveLength(1)
  const first = () => inbox.db.owner<Row>('select first_message_id as id, goodbye_due_at from sessions')
  await inbox.write('Hello', { at: inbox.clock.now() - 25 * hour })
  expect(await first()).toMatchObject([{ id: expect.not.stringContaining(messageId) }])
  await sweep()
  expect(await first()).toMatchObject([{ goodbye_due_at: null }])
  expect(await goodbyes()).toHaveLength(1)
})

it('goodbye is not said twice to a session that a late question opened again', async () => {
  const { conversationId } = await talk()
  await sweep()
  await inbox.deliver()
  const { messageId } = await inbox.write('And the invoice?', { at: inbox.clock.now() - hour })
  await reply(inbox.owner, conversationId, replyTo(messageId))
  await inbox.deliver()
  inbox.clock.pass(day + 1_000)
  expect(await sweep()).toMatchObject({ closed: 1, said: 0 })
  expect(await goodbyes()).toHaveLength(1)
})

it('goodbye that can not be said holds up no other', async () => {
  await talk('anna', 0)
  await talk('bert')
  const [{ id } = { id: '' }] = await inbox.db.owner<{ id: string }>('select id from conversations limit 1')
  await inbox.db.owner(`
    create function refuse() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;
    create trigger refuse before insert on messages for each row
      when (new.purpose = 'goodbye' and new.conversation_id = '${id}') execute function refuse()`)
  expect(await sweep()).toMatchObject({ closed: 2, said: 1, failed: [{ conversationId: id }] })
  expect(await sweep()).toMatchObject({ closed: 0, said: 0, failed: [] })
})

describe('a sweep', () => {
  it('does not wait for a conversation that somebody has in hand, and closes the others', async () => {
    const held = await talk('anna', 0)
    await talk('bert')
    const { organization } = inbox.owner.me
    let swept: unknown
    await inbox.db.worker.transaction(async (tx) => {
      await tx.rows(lockConversations({ organizationId: organization.id, ids: [held.conversationId] }))
      const sweeping = sweep().then((done) => {
        swept = done
      })
      await until(async () => swept !== undefined || (await waiting()).length > 0)
      expect(swept).toMatchObject({ closed: 1, said: 1 })
      await sweeping
    })
    expect(await sweep()).toMatchObject({ closed: 1, said: 1 })
  })

  it('that is under way is waited for by a command, which then finds the session closed', async () => {
    const { conversationId } = await talk()
    const [swept, answer] = await inbox.db.worker
      .transaction(async (tx) => {
        const closed = await closeDue(tx, { clock: inbox.clock, saysGoodbye: () => true })
        const claiming = claim(conversationId, null)
        await until(async () => (await waiting()).length === 1)
        return [closed, claiming] as const
      })
      .then(async ([closed, claiming]) => [closed, await claiming] as const)
    expect(swept).toMatchObject({ closed: 1, said: 1 })
    expect(answer.status).toBe(204)
    expect(await lines()).toHaveLength(1)
    expect(await told()).toHaveLength(1)
    expect(await goodbyes()).toHaveLength(1)
  })
})

/** Who waits for a lock in this database. */
const waiting = () =>
  inbox.db.owner(
    "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
  )
