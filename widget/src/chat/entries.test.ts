import { expect, test } from 'vitest'
import { type Entry, inOrder, mergeEntries } from './entries.ts'

const entry = (id: string, at: number, more: Partial<Entry> = {}): Entry => ({
  id,
  at,
  from: 'visitor',
  authorName: null,
  text: id,
  files: [],
  state: 'said',
  failure: null,
  ...more,
})
const ids = (entries: readonly Entry[]) => entries.map(({ id }) => id)

test('a line that comes twice is there once, as it came last', () => {
  const merged = mergeEntries([entry('a', 1)], [entry('a', 2, { text: 'later' })])
  expect(merged).toEqual([entry('a', 2, { text: 'later' })])
})

test('lines stand in the order of their time, whenever they came', () => {
  expect(ids(mergeEntries([entry('c', 3)], [entry('a', 1), entry('b', 2)]))).toEqual(['a', 'b', 'c'])
})

test('lines of one instant keep the order in which they came', () => {
  expect(ids(mergeEntries([entry('b', 1)], [entry('a', 1)]))).toEqual(['b', 'a'])
})

test('a picture keeps the address under which it is shown', () => {
  const picture = (url: string) => ({
    files: [{ name: 'p', mime: 'image/png', bytes: 1, url, width: 1, height: 1 }],
  })
  const [merged] = mergeEntries([entry('a', 1, picture('blob:1'))], [entry('a', 1, picture('/files/1'))])
  expect(merged?.files[0]?.url).toBe('blob:1')
})

test('what is being said stands last, until it is said', () => {
  const unsaid = [entry('x', 0, { state: 'sending' })]
  expect(ids(inOrder([entry('a', 1)], unsaid))).toEqual(['a', 'x'])
  expect(inOrder([entry('a', 1), entry('x', 2)], unsaid).map(({ state }) => state)).toEqual(['said', 'said'])
})
