import { expect, test } from 'vitest'
import { originsOf } from './allowed-origins.ts'

test('sites are kept as browsers compare them, each once', () => {
  expect(
    originsOf([
      'https://Shop.example/',
      'https://shop.example',
      'http://localhost:5173',
      'https://店.example',
    ]),
  ).toEqual(['https://shop.example', 'http://localhost:5173', 'https://xn--hxt.example'])
})

test.each([
  'https://shop.example/cart',
  'https://shop.example/?a=1',
  'https://user@shop.example',
  'javascript:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  "https://a.example; script-src 'unsafe-inline'",
  'https://*.example',
  'shop.example',
  '',
])('%j is no site', (url) => {
  expect(() => originsOf([url])).toThrow(/is not the address of a site/)
})
