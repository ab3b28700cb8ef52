import { describe, expect, it } from 'vitest'
import { message, page, uuid } from '../test/samples.ts'
import { firstPage } from './pages.ts'
import { entriesOf, lastSeenMessageId, putEntry } from './thread-cache.ts'

const second = { cursor: 'c1', before: firstPage }
const two = () => ({
  pageParams: [firstPage, second],
  pages: [page([message(3, 30), message(4, 40)], 'c1'), page([message(1, 10), message(2, 20)])],
})
const numbers = (thread: ReturnType<typeof putEntry>) => entriesOf(thread).map((e) => Number(e.id.slice(-6)))

describe('a thread after a live event', () => {
  it('shows a new entry last', () => {
    expect(numbers(putEntry(two(), message(9, 50)))).toEqual([1, 2, 3, 4, 9])
  })
  it('puts a late one where it belongs', () => {
    expect(numbers(putEntry(two(), message(9, 35)))).toEqual([1, 2, 3, 9, 4])
    expect(numbers(putEntry(two(), message(9, 15)))).toEqual([1, 9, 2, 3, 4])
    expect(numbers(putEntry(two(), message(9, 1)))).toEqual([9, 1, 2, 3, 4])
  })
  it('takes a higher version in the place of the lower', () => {
    const after = putEntry(two(), message(4, 40, { version: 2, state: 'sent' }))
    expect(entriesOf(after).at(-1)).toMatchObject({ version: 2, state: 'sent' })
  })
  it('moves an entry whose time changed', () => {
    expect(numbers(putEntry(two(), message(3, 45, { version: 2 })))).toEqual([1, 2, 4, 3])
  })
  it('ignores what it knows already, and what is older', () => {
    const after = putEntry(two(), message(4, 40, { version: 3 }))
    expect(putEntry(after, message(4, 40, { version: 3 }))).toBe(after)
    expect(putEntry(after, message(4, 40, { version: 2 }))).toBe(after)
  })
  it('leaves out what belongs to a page that is not held', () => {
    const middle = { pageParams: [second], pages: [page([message(3, 30), message(4, 40)], 'c2')] }
    expect(numbers(putEntry(middle, message(9, 50)))).toEqual([3, 4])
    expect(numbers(putEntry(middle, message(9, 1)))).toEqual([3, 4])
    expect(numbers(putEntry(middle, message(9, 35)))).toEqual([3, 9, 4])
  })
  it('begins an empty thread', () => {
    expect(numbers(putEntry({ pageParams: [firstPage], pages: [page([])] }, message(1, 1)))).toEqual([1])
  })
  it('tells which message its reader saw last', () => {
    expect(lastSeenMessageId(entriesOf(two()))).toBe(uuid(4))
    expect(lastSeenMessageId([])).toBeNull()
  })
})
