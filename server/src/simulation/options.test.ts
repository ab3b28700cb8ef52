import { expect, test } from 'vitest'
import { readOptions, UnknownWish } from './options.ts'

test('without wishes it is a day as before: 200 messages and three agents', () => {
  expect(readOptions([])).toEqual({
    from: '2026-06-01',
    days: 1,
    messages: 200,
    seed: 7,
    shifts: ['early', 'day', 'late'],
    output: undefined,
  })
})

test('takes what is wished', () => {
  const options = readOptions(['--days', '30', '--messages=250', '--seed', '1', '--agents', 'early, night'])
  expect(options).toMatchObject({ days: 30, messages: 250, seed: 1, shifts: ['early', 'night'] })
})

test.each([
  [['--days', '0']],
  [['--days', 'many']],
  [['--from', '2026-02-30']],
  [['--agents', 'early,noon']],
  [['--weeks', '2']],
])('refuses %s with a sentence', (parameters) => {
  expect(() => readOptions(parameters)).toThrow(UnknownWish)
})

test('a desk without agents can be simulated', () => {
  expect(readOptions(['--agents', '']).shifts).toEqual([])
})
