import type { ThreadPage } from '@quaydesk/contract'
import { beforeEach, describe, expect, it } from 'vitest'
import { reply, replyTo, type TestInbox, testInbox } from '../../test/inbox.ts'
import { closeDue, type NotSent, recordNotSent } from './index.ts'
import { claimQueuedMessages } from './queries/outgoing.ts'

type Row = Record<string, unknown>

const minute = 60_000
const day = 24 * 60 * minute

let inbox: TestInbox
let conversationId: string
let asked: number

beforeEach(async () => {
  inbox = await testInbox()
  const { messageId, ...written } = await inbox.write('Where is it?')
  conversationId = written.conversationId
  asked = inbox.clock.now() - 1
  const answer = await reply(inbox.owner, conversationId, { ...replyTo(messageId), thenClose: true })
  expect(answer.status).toBe(201)
})

const sweep = () =>
  inbox.db.worker.transaction((tx) => closeDue(tx, { clock: inbox.clock, saysGoodbye: () => true }))
const summary = async () => (await inbox.list(inbox.owner)).items.find(({ id }) => id === conversationId)
const acts = async () =>
  (
    await inbox.owner.send<ThreadPage>('GET', `/api/conversations/${conversationId}/thread`)
  ).body.items.flatMap((entry) =>
    entry.type === 'act' ? [{ kind: entry.kind, by: entry.by?.name ?? null }] : [],
  )
const sessions = () =>
  inbox.db.owner<Row>(
    `select close_reason, closed_at, open_turn_at_close, first_response_ms, facts ->> 'unansweredAt' as unanswered
       from sessions order by started_at`,
  )
const closure = (method: 'PUT' | 'DELETE') =>
  inbox.owner.send(method, `/api/conversations/${conversationId}/closure`)

async function attempt(outcome: Pick<NotSent, 'state' | 'failure' | 'nextAttemptAt'>): Promise<void> {
  const now = new Date(inbox.clock.now())
  await inbox.db.worker.transaction(async (tx) => {
    const [claimed] = await tx.rows(
      claimQueuedMessages({ now, leaseUntil: now, limit: 1, fullChannelIds: [], fullKinds: [] }),
    )
    const { organizationId = '', id: messageId = '' } = claimed ?? {}
    await recordNotSent(tx, inbox, { organizationId, messageId, counts: true, ...outcome })
  })
}

describe('a close that was sent with a reply', () => {
  it('waits for a channel that takes its time, and the answer counts', async () => {
    inbox.clock.pass(5 * minute)
    expect(await sweep()).toMatchObject({ closed: 0 })
    expect(await summary()).toMatchObject({ closing: { at: null, by: { name: 'Olive' } } })
    const acceptedAt = inbox.clock.now()
    await inbox.deliver()
    expect((await summary())?.closing?.at).toBe(new Date(acceptedAt + 10_000).toISOString())
    inbox.clock.pass(9_999)
    expect(await sweep()).toMatchObject({ closed: 0 })
    inbox.clock.pass(1)
    expect(await sweep()).toMatchObject({ closed: 1 })
    expect(await sessions()).toEqual([
      {
        close_reason: 'agent',
        closed_at: new Date(acceptedAt + 10_000),
        open_turn_at_close: false,
        first_response_ms: String(acceptedAt - asked),
        unanswered: null,
      },
    ])
    expect(new Set((await acts()).map(({ kind }) => kind))).toEqual(
      new Set(['assigned', 'closure-requested', 'closed']),
    )
  })

  it('is the same after a message that came late', async () => {
    inbox.clock.pass(minute)
    await inbox.deliver()
    inbox.clock.pass(10_000)
    await sweep()
    const before = await sessions()
    await inbox.write('It is the blue one', { at: asked + 1 })
    await sweep()
    expect(await sessions()).toEqual(before)
  })

  it.each([
    ['has failed', { state: 'failed', failure: 'refused', nextAttemptAt: null }],
    ['may or may not have gone out', { state: 'unknown', failure: 'unconfirmed', nextAttemptAt: null }],
  ] as const)('does not take place when the reply %s: the turn stays red', async (_what, outcome) => {
    await attempt(outcome)
    expect(await summary()).toMatchObject({ closing: null, turnSince: expect.any(String) })
    expect(await acts()).toContainEqual({ kind: 'closure-undone', by: null })
    inbox.clock.pass(30 * day)
    expect(await sweep()).toMatchObject({ closed: 0 })
    expect(await sessions()).toMatchObject([{ closed_at: null, open_turn_at_close: false }])
  })

  it('goes on waiting while the reply will be tried again, or asked about', async () => {
    await attempt({ state: 'queued', failure: 'unreachable', nextAttemptAt: inbox.clock.now() + minute })
    inbox.clock.pass(minute)
    await attempt({ state: 'unknown', failure: 'unconfirmed', nextAttemptAt: inbox.clock.now() + minute })
    expect(await summary()).toMatchObject({ closing: { at: null } })
  })

  it('can be undone for as long as it waits', async () => {
    inbox.clock.pass(5 * minute)
    expect((await closure('DELETE')).status).toBe(204)
    await inbox.deliver()
    expect(await summary()).toMatchObject({ closing: null })
    inbox.clock.pass(minute)
    expect(await sweep()).toMatchObject({ closed: 0 })
  })

  it('is cancelled by the customer’s next words', async () => {
    await inbox.write('And the invoice?')
    await inbox.deliver()
    inbox.clock.pass(minute)
    expect(await sweep()).toMatchObject({ closed: 0 })
    expect(await summary()).toMatchObject({ closing: null })
  })
})

it('a close that is asked for while a reply is on its way waits for it too', async () => {
  await closure('DELETE')
  inbox.clock.pass(1_000)
  await closure('PUT')
  inbox.clock.pass(minute)
  expect(await sweep()).toMatchObject({ closed: 0 })
  await inbox.deliver()
  inbox.clock.pass(10_000)
  expect(await sweep()).toMatchObject({ closed: 1 })
  expect(await sessions()).toMatchObject([{ open_turn_at_close: false, unanswered: null }])
})
