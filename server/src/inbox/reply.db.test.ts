import type { ApiError, MessageEntry, NoteEntry, ThreadPage } from '@quaydesk/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { reply, replyTo, type TestInbox, testInbox } from '../../test/inbox.ts'
import { createTestMember, type SignedIn } from '../../test/team.ts'

let inbox: TestInbox
let anna: SignedIn
let ben: SignedIn
let buyers = 0

beforeAll(async () => {
  inbox = await testInbox()
  anna = await createTestMember(inbox, inbox.owner, { email: 'anna@desk.test', role: 'agent' })
  ben = await createTestMember(inbox, inbox.owner, { email: 'ben@desk.test', role: 'agent' })
})

const newBuyer = () => `buyer-${++buyers}`
const thread = async (conversationId: string) =>
  (await anna.send<ThreadPage>('GET', `/api/conversations/${conversationId}/thread`)).body.items
const said = async (conversationId: string) =>
  (await thread(conversationId)).flatMap((entry) => (entry.type === 'message' ? [entry.text] : []))

describe('a reply', () => {
  it('is queued, shown in the thread and named in the list', async () => {
    const { conversationId, messageId } = await inbox.write('Where is it?', { from: newBuyer() })
    const answer = await reply(anna, conversationId, replyTo(messageId, 'It left yesterday.'))
    expect(answer.status).toBe(201)
    expect(answer.body).toMatchObject({
      state: 'queued',
      text: 'It left yesterday.',
      author: { name: 'anna' },
    })
    expect(await said(conversationId)).toEqual(['Where is it?', 'It left yesterday.'])
    const [summary] = (await inbox.list(anna)).items
    expect(summary?.lastMessage).toMatchObject({ preview: 'It left yesterday.', authorKind: 'agent' })
    expect(summary?.turnSince).not.toBeNull()
  })

  it('ends the turn when the platform has taken it, and not before', async () => {
    const { conversationId, messageId } = await inbox.write('Where is it?', { from: newBuyer() })
    await reply(anna, conversationId, replyTo(messageId))
    inbox.clock.pass(4_000)
    await inbox.deliver()
    const page = await inbox.list(anna, `view=all&search=where`)
    expect(page.items.find(({ id }) => id === conversationId)?.turnSince).toBeNull()
    const [session] = await inbox.db.owner<{ ms: string; by: string }>(
      `select first_response_ms as ms, first_human_answer_by as by from sessions where conversation_id = $1`,
      [conversationId],
    )
    expect(session).toEqual({ ms: '4001', by: anna.me.memberId })
  })

  it('gives the conversation that nobody had to who answered it, and takes none from a colleague', async () => {
    const unheld = await inbox.write('Is it in stock?', { from: newBuyer() })
    await reply(anna, unheld.conversationId, replyTo(unheld.messageId))
    const assignees = async () =>
      (await inbox.list(anna)).items.find(({ id }) => id === unheld.conversationId)?.assignee?.id
    expect(await assignees()).toBe(anna.me.memberId)
    await inbox.deliver()
    await reply(ben, unheld.conversationId, { ...replyTo(unheld.messageId), sendAnyway: true })
    expect(await assignees()).toBe(anna.me.memberId)
  })

  it('is the same message however often it is sent', async () => {
    const { conversationId, messageId } = await inbox.write('Hello?', { from: newBuyer() })
    const body = replyTo(messageId)
    const answers = await Promise.all([1, 2, 3].map(() => reply(anna, conversationId, body)))
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1)
    expect(await said(conversationId)).toHaveLength(2)
  })

  it('keeps its client id for one conversation', async () => {
    const first = await inbox.write('Hello?', { from: newBuyer() })
    const second = await inbox.write('Hello!', { from: newBuyer() })
    const body = replyTo(first.messageId)
    await reply(anna, first.conversationId, body)
    const again = await reply(anna, second.conversationId, { ...body, lastSeenMessageId: second.messageId })
    expect(again.status).toBe(400)
    expect(await said(second.conversationId)).toEqual(['Hello!'])
  })

  it('is refused when somebody else answered meanwhile, with what is new, and goes out if sent anyway', async () => {
    const { conversationId, messageId } = await inbox.write('Size?', { from: newBuyer() })
    await reply(anna, conversationId, replyTo(messageId, 'M fits.'))
    const mine = replyTo(messageId, 'Take L.')
    const refused = await ben.send<ApiError>('POST', `/api/conversations/${conversationId}/messages`, mine)
    expect(refused.status).toBe(409)
    expect(refused.body.details.newEntries).toMatchObject([{ text: 'M fits.', author: { name: 'anna' } }])
    expect(await said(conversationId)).toEqual(['Size?', 'M fits.'])
    expect((await reply(ben, conversationId, { ...mine, sendAnyway: true })).status).toBe(201)
  })

  it('is refused for an answer that many words of the customer followed', async () => {
    const first = await inbox.write('Where is my parcel?')
    const colleague = await createTestMember(inbox, inbox.owner, { email: 'far@desk.test', role: 'agent' })
    expect((await reply(colleague, first.conversationId, replyTo(first.messageId))).status).toBe(201)
    for (let line = 0; line < 25; line++) await inbox.write(`And ${line}?`)
    const answer = await reply(inbox.owner, first.conversationId, replyTo(first.messageId))
    expect(answer).toMatchObject({ status: 409, body: { code: 'Conflict' } })
  })

  it('is not refused for what its author saw, though the platform took it later', async () => {
    const from = newBuyer()
    const { conversationId, messageId } = await inbox.write('Size?', { from })
    await reply(anna, conversationId, replyTo(messageId, 'M fits.'))
    inbox.clock.pass(1_000)
    const more = await inbox.write('And the colour?', { from })
    inbox.clock.pass(1_000)
    await inbox.deliver()
    expect((await reply(ben, conversationId, replyTo(more.messageId, 'Blue.'))).status).toBe(201)
  })

  it('is not refused for new words of the customer, nor for the author’s own', async () => {
    const from = newBuyer()
    const { conversationId, messageId } = await inbox.write('Size?', { from })
    await inbox.write('Please', { from })
    expect((await reply(anna, conversationId, replyTo(messageId, 'M.'))).status).toBe(201)
    expect((await reply(anna, conversationId, replyTo(messageId, 'Or L.'))).status).toBe(201)
  })

  it('goes out once when two people answer the same turn at the same time', async () => {
    for (let round = 0; round < 8; round++) {
      const { conversationId, messageId } = await inbox.write('Anyone?', { from: newBuyer() })
      const answers = await Promise.all(
        [anna, ben, inbox.owner].map((person) => reply(person, conversationId, replyTo(messageId))),
      )
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
      expect(await said(conversationId)).toHaveLength(2)
    }
  })

  it('says what is wrong with an empty one, a strange file and a message of elsewhere', async () => {
    const { conversationId, messageId } = await inbox.write('Hi', { from: newBuyer() })
    const other = await inbox.write('Hi', { from: newBuyer() })
    const bad = [
      { ...replyTo(messageId), text: '  ' },
      { ...replyTo(messageId), text: 'nul \u0000' },
      { ...replyTo(messageId), fileIds: [crypto.randomUUID()] },
      replyTo(other.messageId),
      { ...replyTo(messageId), shopId: inbox.shop.id },
    ]
    for (const body of bad) expect((await reply(anna, conversationId, body)).status).toBe(400)
    expect(await said(conversationId)).toEqual(['Hi'])
  })

  it('closes after it when asked to, and the ten seconds can be undone', async () => {
    const { conversationId, messageId } = await inbox.write('Bye?', { from: newBuyer() })
    await reply(anna, conversationId, { ...replyTo(messageId), thenClose: true })
    const closure = `/api/conversations/${conversationId}/closure`
    const closing = async () =>
      (await inbox.list(anna, 'view=all')).items.find(({ id }) => id === conversationId)?.closing
    expect(await closing()).toMatchObject({ by: { name: 'anna' } })
    inbox.clock.pass(2_000)
    expect((await anna.send('DELETE', closure)).status).toBe(204)
    inbox.clock.pass(2_000)
    expect(await closing()).toBeNull()
    expect((await anna.send('PUT', closure)).status).toBe(204)
    await inbox.deliver()
    inbox.clock.pass(11_000)
    expect((await anna.send('DELETE', closure)).status).toBe(409)
  })
})

describe('a message that failed', () => {
  it('is queued again by whoever presses first, and never when it may have gone out', async () => {
    const { conversationId, messageId } = await inbox.write('Hi', { from: newBuyer() })
    const sent = (await reply(anna, conversationId, replyTo(messageId))).body
    const state = async (to: string) =>
      inbox.db.owner(`update messages set state = $2, attempts = 9, next_attempt_at = null where id = $1`, [
        sent.id,
        to,
      ])
    const retry = (person: SignedIn) => person.send('POST', `/api/messages/${sent.id}/retry`)
    await state('unknown')
    expect((await retry(anna)).status).toBe(409)
    await state('failed')
    expect((await Promise.all([retry(anna), retry(ben)])).map(({ status }) => status)).toEqual([204, 204])
    const entries = await thread(conversationId)
    expect(entries.find(({ id }) => id === sent.id)).toMatchObject({
      state: 'queued',
    } satisfies Partial<MessageEntry>)
    const [{ count } = { count: '' }] = await inbox.db.owner<{ count: string }>(
      `select count(*) from events where subject_id = $1 and kind = 'message.queued'`,
      [sent.id],
    )
    expect(count).toBe('2')
  })
})

describe('a note', () => {
  it('is there once, is found, and starts no answer', async () => {
    const { conversationId } = await inbox.write('Hi', { from: newBuyer() })
    const body = { clientId: 'note-0001', text: '顾客想要发票' }
    const notes = `/api/conversations/${conversationId}/notes`
    const [first, second] = [
      await anna.send<NoteEntry>('POST', notes, body),
      await anna.send<NoteEntry>('POST', notes, body),
    ]
    expect(first.status).toBe(201)
    expect(second.body).toEqual(first.body)
    expect(
      (await inbox.list(ben, `view=all&search=${encodeURIComponent('发票')}`)).items.map(({ id }) => id),
    ).toEqual([conversationId])
    expect((await thread(conversationId)).map(({ type }) => type)).toEqual(['message', 'note'])
  })
})
