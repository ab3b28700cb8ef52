import { describe, expect, test } from 'vitest'
import { refuseOutsideWindow, refuseUnsendable } from './refuse-reply.ts'

const picture = { mime: 'image/png' }
const paper = { mime: 'application/octet-stream' }
const card = { kind: 'order-card', card: { orderId: '576' } } as const
const said = { text: '', files: [] as { mime: string }[], card: null }
const strict = {
  textLength: 10,
  filesPerMessage: 1,
  takes: 'images' as const,
  textWithFiles: false,
  cards: ['order-card' as const],
}
const free = { ...strict, filesPerMessage: 3, takes: 'anything' as const, textWithFiles: true }

describe('a channel of one thing at a time', () => {
  test.each([
    ['words', { ...said, text: 'x'.repeat(10) }],
    ['one picture', { ...said, files: [picture] }],
    ['one card', { ...said, card }],
  ])('takes %s', (_what, reply) => {
    expect(() => refuseUnsendable(reply, strict)).not.toThrow()
  })

  test.each([
    ['words that are too long', { ...said, text: 'x'.repeat(11) }, 'up to 10 characters'],
    ['two pictures', { ...said, files: [picture, picture] }, '1 file(s) in one message'],
    ['a picture with words', { ...said, text: 'Look', files: [picture] }, 'as two replies'],
    ['another file', { ...said, files: [paper] }, 'takes pictures and no other files'],
    ['a card with words', { ...said, text: 'Look', card }, 'by itself'],
    ['a card that it has not', { ...said, card: { ...card, kind: 'coupon-card' as const } }, 'no such card'],
  ])('refuses %s', (_what, reply, sentence) => {
    expect(() => refuseUnsendable(reply, strict)).toThrow(sentence)
  })
})

test('a channel that takes anything takes words with files, and a channel without files says so', () => {
  expect(() => refuseUnsendable({ ...said, text: 'Look', files: [picture, paper] }, free)).not.toThrow()
  expect(() =>
    refuseUnsendable({ ...said, files: [picture] }, { ...free, takes: 'text', filesPerMessage: 0 }),
  ).toThrow('takes no files')
})

test('nobody writes outside the contact window', () => {
  expect(() => refuseOutsideWindow({ state: 'closed', closedAt: null })).toThrow('lets nobody write')
  expect(() => refuseOutsideWindow({ state: 'open', closesAt: 5 })).not.toThrow()
})
