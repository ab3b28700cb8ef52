import { expect, test } from 'vitest'
import { piecesOf } from './links.ts'

const links = (text: string) => piecesOf(text).flatMap(({ href }) => href ?? [])

test('a text stays whole whatever is a link in it', () => {
  const text = 'Track it at https://post.example/t?id=1. Or http://b.example!'
  expect(
    piecesOf(text)
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text)
  expect(links(text)).toEqual(['https://post.example/t?id=1', 'http://b.example'])
})

test.each(['javascript:alert(1)', 'data:text/html,x', 'ftp://a.example', 'HTTPX://a', 'a.example', ''])(
  '%s is no link',
  (text) => {
    expect(links(text)).toEqual([])
  },
)
