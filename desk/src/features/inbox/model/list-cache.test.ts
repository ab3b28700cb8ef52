import { describe, expect, it } from 'vitest'
import { conversation, instant, ms, page, uuid } from '../test/samples.ts'
import { crowdedPage, editConversation, isCrowded, putConversation } from './list-cache.ts'
import { distinct, firstPage } from './pages.ts'

const second = { cursor: 'c1', before: firstPage }
const context = { filter: { view: 'all' as const }, memberId: uuid(800), now: ms(120) }
const ids = (list: Parameters<typeof distinct>[0]) => distinct(list).map((row) => Number(row.id.slice(-6)))
const two = () => ({
  pageParams: [firstPage, second],
  pages: [
    page([conversation(1, 50), conversation(2, 40)], 'c1'),
    page([conversation(3, 30), conversation(4, 20)]),
  ],
})

describe('a list after a live event', () => {
  it('moves a conversation up when new words come', () => {
    const after = putConversation(two(), conversation(3, 60, { version: 2 }), context)
    expect(ids(after)).toEqual([3, 1, 2, 4])
    expect(after.pages.map((one) => one.items.length)).toEqual([3, 1])
  })
  it('takes a new conversation in at its place', () => {
    expect(ids(putConversation(two(), conversation(9, 60), context))).toEqual([9, 1, 2, 3, 4])
    expect(ids(putConversation(two(), conversation(9, 35), context))).toEqual([1, 2, 9, 3, 4])
    expect(ids(putConversation(two(), conversation(9, 1), context))).toEqual([1, 2, 3, 4, 9])
  })
  it('ignores what is older than what it knows', () => {
    const list = putConversation(two(), conversation(1, 50, { version: 5, unread: false }), context)
    expect(putConversation(list, conversation(1, 70, { version: 4 }), context)).toBe(list)
  })
  it('gives the same list for the same event twice', () => {
    const once = putConversation(two(), conversation(3, 60, { version: 2 }), context)
    expect(putConversation(once, conversation(3, 60, { version: 2 }), context)).toEqual(once)
  })
  it('drops what no longer belongs to it', () => {
    const closed = conversation(2, 40, { version: 2, openSessionId: null, turnSince: null })
    expect(ids(putConversation(two(), closed, context))).toEqual([1, 3, 4])
  })
  it('leaves out what belongs to a page that is not held', () => {
    const middle = { pageParams: [second], pages: [page([conversation(3, 30), conversation(4, 20)], 'c2')] }
    expect(putConversation(middle, conversation(9, 60), context)).toBe(middle)
    expect(putConversation(middle, conversation(9, 1), context)).toBe(middle)
    expect(ids(putConversation(middle, conversation(9, 25), context))).toEqual([3, 9, 4])
  })
  it('orders waiting conversations by who waits longest', () => {
    const waiting = { ...context, filter: { view: 'waiting' as const } }
    const list = { pageParams: [firstPage], pages: [page([conversation(1, 10), conversation(2, 20)])] }
    const patient = conversation(3, 60, { turnSince: instant(15) })
    expect(ids(putConversation(list, patient, waiting))).toEqual([1, 3, 2])
  })
  it('keeps a found conversation under a search and lets no other in', () => {
    const search = { ...context, filter: { view: 'all' as const, search: 'hello' } }
    expect(ids(putConversation(two(), conversation(3, 60, { version: 2 }), search))).toEqual([3, 1, 2, 4])
    expect(ids(putConversation(two(), conversation(9, 60), search))).toEqual([1, 2, 3, 4])
  })
  it('edits a row in its place', () => {
    const after = editConversation(two(), uuid(2), (row) => ({ ...row, unread: false }))
    expect(distinct(after).map((row) => row.unread)).toEqual([true, false, true, true])
    expect(editConversation(after, uuid(77), (row) => ({ ...row, unread: false }))).toBe(after)
  })
  it('is crowded when one page has taken in too many', () => {
    const rows = Array.from({ length: crowdedPage + 1 }, (_, n) => conversation(n, n))
    expect(isCrowded(two())).toBe(false)
    expect(isCrowded({ pageParams: [firstPage], pages: [page(rows)] })).toBe(true)
  })
})
