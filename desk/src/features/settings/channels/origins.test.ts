import { expect, test } from 'vitest'
import { originOf } from './origins.ts'

test.each([
  ['https://shop.example', 'https://shop.example'],
  ['shop.example', 'https://shop.example'],
  [' https://Shop.example/a/page?x=1 ', 'https://shop.example'],
  ['http://localhost:8080/', 'http://localhost:8080'],
  ['https://shop.example:443', 'https://shop.example'],
  ['https://店铺.example', 'https://xn--hxtq42j.example'],
])('reads %s as %s', (typed, origin) => {
  expect(originOf(typed)).toBe(origin)
})

test.each(['', 'shop', 'javascript://shop.example', 'file:///etc/passwd', 'https://'])(
  'refuses %j',
  (typed) => {
    expect(originOf(typed)).toBeNull()
  },
)
