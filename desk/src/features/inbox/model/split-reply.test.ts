import { expect, test } from 'vitest'
import { splitReply } from './split-reply.ts'

const oneThing = { filesPerMessage: 1, textWithFiles: false }

test('where a message is words or one picture, each goes out by itself, the words last', () => {
  expect(splitReply({ text: 'Look', files: ['a', 'b'] }, oneThing)).toEqual([
    { text: '', files: ['a'] },
    { text: '', files: ['b'] },
    { text: 'Look', files: [] },
  ])
  expect(splitReply({ text: 'Look', files: [] }, oneThing)).toEqual([{ text: 'Look', files: [] }])
  expect(splitReply({ text: '', files: ['a'] }, oneThing)).toEqual([{ text: '', files: ['a'] }])
})

test('where they go together it is one message', () => {
  const together = { filesPerMessage: 10, textWithFiles: true }
  expect(splitReply({ text: 'Look', files: ['a', 'b'] }, together)).toEqual([
    { text: 'Look', files: ['a', 'b'] },
  ])
})

test('more files than one message carries go before the one with the words', () => {
  expect(
    splitReply({ text: 'Look', files: ['a', 'b', 'c'] }, { filesPerMessage: 2, textWithFiles: true }),
  ).toEqual([
    { text: '', files: ['a', 'b'] },
    { text: 'Look', files: ['c'] },
  ])
})
