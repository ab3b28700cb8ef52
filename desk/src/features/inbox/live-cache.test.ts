import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { describe, expect, it, vi } from 'vitest'
import { applyEvents, editSummary, knownSummary, refreshCustomers } from './live-cache.ts'
import { distinct, firstPage, type Pages } from './model/pages.ts'
import { entriesOf, type Thread } from './model/thread-cache.ts'
import { inboxKeys } from './query-keys.ts'
import { conversation, message, ms, page, uuid } from './test/samples.ts'

const viewer = { memberId: uuid(800), now: ms(60) }
const all = inboxKeys.list({ view: 'all' })
const waiting = inboxKeys.list({ view: 'waiting' })

function desk() {
  const client = new QueryClient({ defaultOptions: { queries: { gcTime: Number.POSITIVE_INFINITY } } })
  for (const key of [all, waiting])
    client.setQueryData(key, { pageParams: [firstPage], pages: [page([conversation(1, 10)])] })
  client.setQueryData(inboxKeys.one(uuid(1)), { summary: conversation(1, 10), drafts: [] })
  client.setQueryData(inboxKeys.thread(uuid(1)), { pageParams: [firstPage], pages: [page([message(1, 10)])] })
  return client
}
const ids = (client: QueryClient, key: readonly unknown[]) =>
  distinct(client.getQueryData<Pages<{ id: string }>>(key) ?? { pages: [], pageParams: [] }).map((row) =>
    Number(row.id.slice(-6)),
  )

describe('live events', () => {
  it('reach every list that is held, each by its own view', () => {
    const client = desk()
    const answered = conversation(1, 20, { version: 2, turnSince: null })
    applyEvents(client, [{ type: 'conversation', conversation: answered }], viewer)
    expect(ids(client, all)).toEqual([1])
    expect(ids(client, waiting)).toEqual([])
    expect(client.getQueryData(inboxKeys.one(uuid(1)))).toMatchObject({ summary: { version: 2 } })
  })
  it('bring new entries into a thread that is held, and into no other', () => {
    const client = desk()
    const entry = { type: 'entry' as const, entry: message(2, 20) }
    applyEvents(
      client,
      [
        { ...entry, conversationId: uuid(1) },
        { ...entry, conversationId: uuid(9) },
      ],
      viewer,
    )
    const thread = client.getQueryData<Thread>(inboxKeys.thread(uuid(1)))
    expect(thread && entriesOf(thread).map((one) => one.id)).toEqual([uuid(1), uuid(2)])
    expect(client.getQueryData(inboxKeys.thread(uuid(9)))).toBeUndefined()
  })
  it('change nothing when they come a second time or too late', () => {
    const client = desk()
    applyEvents(client, [{ type: 'conversation', conversation: conversation(1, 20, { version: 3 }) }], viewer)
    applyEvents(client, [{ type: 'conversation', conversation: conversation(1, 15, { version: 2 }) }], viewer)
    expect(knownSummary(client, uuid(1))?.version).toBe(3)
    expect(client.getQueryData(inboxKeys.one(uuid(1)))).toMatchObject({ summary: { version: 3 } })
  })
  it('say who looks without a version', () => {
    const client = desk()
    const lookers = [{ id: uuid(5), name: 'Zhou' }]
    applyEvents(client, [{ type: 'lookers', conversationId: uuid(1), lookers }], viewer)
    expect(knownSummary(client, uuid(1))?.lookers).toEqual(lookers)
  })
  it('leave room for what the desk paints itself', () => {
    const client = desk()
    editSummary(client, uuid(1), (row) => ({ ...row, unread: false }))
    expect(knownSummary(client, uuid(1))?.unread).toBe(false)
    expect(client.getQueryData(inboxKeys.one(uuid(1)))).toMatchObject({ summary: { unread: false } })
  })
  it('let go of a list that took in too much while nobody looked at it', () => {
    const client = desk()
    const events = Array.from({ length: 200 }, (_, n) => ({
      type: 'conversation' as const,
      conversation: conversation(n + 10, n + 11),
    }))
    applyEvents(client, events.slice(0, 199), viewer)
    expect(ids(client, all)).toHaveLength(200)
    applyEvents(client, events.slice(199), viewer)
    expect(client.getQueryData(all)).toBeUndefined()
  })
  it('ask anew for a list that took in too much on the screen', async () => {
    const client = desk()
    let asked = 0
    const fresh = { pageParams: [firstPage], pages: [page([conversation(1, 10)])] }
    const watching = new QueryObserver(client, {
      queryKey: all,
      queryFn: () => {
        asked += 1
        return fresh
      },
      staleTime: Number.POSITIVE_INFINITY,
    }).subscribe(() => {})
    const events = Array.from({ length: 200 }, (_, n) => ({
      type: 'conversation' as const,
      conversation: conversation(n + 10, n + 11),
    }))
    applyEvents(client, events, viewer)
    await vi.waitFor(() => expect(ids(client, all)).toEqual([1]))
    expect(asked).toBe(1)
    watching()
  })
})

describe('a customer', () => {
  const known = conversation(2, 10, { customerId: uuid(1001) })

  async function openPanel() {
    const client = desk()
    const session = { id: known.openSessionId, conversationId: known.id, closedAt: null }
    const read = vi.fn(async () => ({ sessions: [session] }))
    const observer = new QueryObserver(client, { queryKey: inboxKeys.customer(uuid(1001)), queryFn: read })
    const leave = observer.subscribe(() => undefined)
    await vi.waitFor(() => expect(observer.getCurrentResult().data).toBeDefined())
    return { client, read, leave }
  }

  it('is read again when one of his sessions closes in another conversation, and not at every word', async () => {
    const { client, read, leave } = await openPanel()
    refreshCustomers(client, [{ type: 'conversation', conversation: { ...known, version: 2 } }])
    expect(read).toHaveBeenCalledTimes(1)
    const closed = { ...known, version: 3, openSessionId: null }
    refreshCustomers(client, [{ type: 'conversation', conversation: closed }])
    expect(read).toHaveBeenCalledTimes(2)
    leave()
  })

  it('is read again when his orders changed, and not for somebody else’s', async () => {
    const { client, read, leave } = await openPanel()
    refreshCustomers(client, [{ type: 'customer', customerId: uuid(999) }])
    expect(read).toHaveBeenCalledTimes(1)
    refreshCustomers(client, [{ type: 'customer', customerId: known.customerId }])
    expect(read).toHaveBeenCalledTimes(2)
    leave()
  })
})
