import type { Conversation, ThreadPage, ViewCounts } from '@quaydesk/contract'
import { beforeEach, describe, expect, it } from 'vitest'
import { reply, replyTo, type TestInbox, testInbox, type Written } from '../../test/inbox.ts'
import { createTestMember, type SignedIn } from '../../test/team.ts'
import { endDueSnoozes } from './index.ts'

const hour = 3_600_000

let inbox: TestInbox
let anna: SignedIn
let written: Written
beforeEach(async () => {
  inbox = await testInbox()
  anna = await createTestMember(inbox, inbox.owner, { email: 'anna@desk.test', role: 'agent' })
  written = await inbox.write('Where is my parcel?')
})

const path = (what: string) => `/api/conversations/${written.conversationId}/${what}`
const later = (ms: number) => new Date(inbox.clock.now() + ms).toISOString()
const snooze = (until: string, by = anna) => by.send('PUT', path('snooze'), { until })
const sweep = () => inbox.db.worker.transaction((tx) => endDueSnoozes(tx, inbox.clock.now()))
const shownIn = async (view: string) => (await inbox.list(anna, `view=${view}`)).items.length
const counts = async () => (await anna.send<ViewCounts>('GET', '/api/conversations/counts')).body
const summary = async () =>
  (await anna.send<Conversation>('GET', `/api/conversations/${written.conversationId}`)).body.summary

const nowhereButSnoozed = { all: 0, mine: 0, unassigned: 0, waiting: 0, closed: 0, snoozed: 1 }
const everyView = async () => {
  const views = Object.keys(nowhereButSnoozed)
  return Object.fromEntries(await Promise.all(views.map(async (view) => [view, await shownIn(view)])))
}

describe('a snoozed conversation', () => {
  it('stands in the view of the snoozed alone, and is counted there alone', async () => {
    const until = later(hour)
    expect((await snooze(until)).status).toBe(204)
    expect(await everyView()).toEqual(nowhereButSnoozed)
    expect(await counts()).toMatchObject({ all: 0, waiting: 0, unassigned: 0, snoozed: 1 })
    expect((await counts()).shops).toEqual({ [inbox.shop.id]: 0 })
    expect(await summary()).toMatchObject({ snoozedUntil: until })
  })

  it('is found by a search all the same', async () => {
    await snooze(later(hour))
    expect(await shownIn('all&search=parcel')).toBe(1)
  })

  it('has a line in its thread that says who and until when, and one when it is brought back', async () => {
    const until = later(hour)
    await snooze(until)
    inbox.clock.pass(1_000)
    expect((await anna.send('DELETE', path('snooze'))).status).toBe(204)
    const { items } = (await anna.send<ThreadPage>('GET', path('thread'))).body
    const by = { id: anna.me.memberId }
    expect(items.filter(({ type }) => type === 'act')).toMatchObject([
      { kind: 'snoozed', by, until },
      { kind: 'snoozed', by, until: null },
    ])
    expect(await summary()).toMatchObject({ snoozedUntil: null })
    expect(await everyView()).toMatchObject({ all: 1, waiting: 1, unassigned: 1, snoozed: 0 })
  })

  it('comes back by itself when its time has come, with a version and an event that tell of it', async () => {
    await snooze(later(hour))
    const { version } = await summary()
    inbox.clock.pass(hour - 1)
    expect(await sweep()).toEqual({ ended: 0, more: false })
    inbox.clock.pass(1)
    expect(await sweep()).toEqual({ ended: 1, more: false })
    expect(await everyView()).toMatchObject({ all: 1, waiting: 1, snoozed: 0 })
    expect(await counts()).toMatchObject({ all: 1, waiting: 1, snoozed: 0 })
    expect(await summary()).toMatchObject({ snoozedUntil: null, version: version + 1 })
    const [event] = await inbox.db.owner('select kind, conversation_id from events order by id desc limit 1')
    expect(event).toEqual({ kind: 'conversation.changed', conversation_id: written.conversationId })
    expect(await sweep()).toEqual({ ended: 0, more: false })
  })

  it('comes back at once when the customer writes', async () => {
    await snooze(later(24 * hour))
    await inbox.write('Hello?')
    expect(await everyView()).toMatchObject({ all: 1, waiting: 1, snoozed: 0 })
  })

  it('comes back also when what he wrote before the snooze comes in after it, and stays', async () => {
    const before = inbox.clock.now()
    inbox.clock.pass(5_000)
    await snooze(later(24 * hour))
    const { messageId } = await inbox.write('Hello?', { at: before })
    expect(await everyView()).toMatchObject({ all: 1, snoozed: 0 })
    await reply(anna, written.conversationId, replyTo(messageId))
    await inbox.deliver()
    expect(await everyView()).toMatchObject({ all: 1, snoozed: 0 })
  })

  it('stays away while we answer and hand it over', async () => {
    await snooze(later(hour))
    await reply(anna, written.conversationId, replyTo(written.messageId))
    await inbox.deliver()
    await inbox.owner.send('PUT', path('assignment'), {
      memberId: inbox.owner.me.memberId,
      expected: anna.me.memberId,
    })
    expect(await everyView()).toEqual(nowhereButSnoozed)
  })

  it('stops no clock: the deadlines stay what they were', async () => {
    const { targetDueAt, verdictDueAt, turnSince } = await summary()
    await snooze(later(hour))
    expect(await summary()).toMatchObject({ targetDueAt, verdictDueAt, turnSince })
  })

  it('closes a day after its end, not a day after our last word', async () => {
    await reply(anna, written.conversationId, replyTo(written.messageId))
    await inbox.deliver()
    await snooze(later(30 * hour))
    const due = new Date(inbox.clock.now() + 54 * hour)
    expect(await inbox.db.owner('select next_due_at from conversations')).toEqual([{ next_due_at: due }])
  })
})

describe('a snooze', () => {
  it('is refused for a time that has passed and for what is closing', async () => {
    expect((await snooze(later(0))).status).toBe(400)
    expect((await snooze(later(400 * 24 * hour))).status).toBe(400)
    await anna.send('PUT', path('closure'))
    expect((await snooze(later(hour))).status).toBe(409)
  })

  it('asked for twice leaves one line', async () => {
    const until = later(hour)
    await snooze(until)
    await snooze(until)
    expect(await inbox.db.owner("select 1 from conversation_acts where kind = 'snoozed'")).toHaveLength(1)
  })

  it('that is brought back twice leaves one line of that', async () => {
    await snooze(later(hour))
    for (let times = 0; times < 2; times++) {
      inbox.clock.pass(1)
      await anna.send('DELETE', path('snooze'))
    }
    expect(await inbox.db.owner("select 1 from conversation_acts where kind = 'snoozed'")).toHaveLength(2)
  })
})

it('who comes back first leads the view of the snoozed, over its pages', async () => {
  const hours = [3, 1, 2]
  for (const n of hours) {
    const { conversationId } = await inbox.write('Hello?', { from: `b${n}`, name: `b${n}` })
    await anna.send('PUT', `/api/conversations/${conversationId}/snooze`, { until: later(n * hour) })
  }
  const first = await inbox.list(anna, 'view=snoozed&limit=2')
  const rest = await inbox.list(anna, `view=snoozed&limit=2&cursor=${first.nextCursor}`)
  expect([...first.items, ...rest.items].map(({ customerName }) => customerName)).toEqual(['b1', 'b2', 'b3'])
})

it('two sweeps at the same time bring each back once', async () => {
  await snooze(later(hour))
  inbox.clock.pass(hour)
  const both = await Promise.all([sweep(), sweep()])
  expect(both.reduce((sum, { ended }) => sum + ended, 0)).toBe(1)
})
