import { expect, test } from 'vitest'
import { isPlatformMedia } from './media-hosts.ts'

const may = (address: string, own: string[] = []) => isPlatformMedia(new URL(address), own)

test('pictures come from the platform’s hosts', () => {
  expect(may('https://p16-oec-va.ibyteimg.com/tos/a.image?from=1')).toBe(true)
  expect(may('https://p16-oec-ttp.tiktokcdn-us.com/tos/a.image')).toBe(true)
})

test('and from nowhere else', () => {
  for (const address of [
    'http://p16-oec-va.ibyteimg.com/a',
    'https://ibyteimg.com.evil.example/a',
    'https://evilibyteimg.com/a',
    'https://p16.ibyteimg.com:8443/a',
    'https://user@p16.ibyteimg.com/a',
    'https://169.254.169.254/latest/meta-data',
    'https://[::1]/a',
    'https://localhost/a',
    'file:///etc/passwd',
  ])
    expect(may(address)).toBe(false)
})

test('a stand-in serves its own while it runs', () => {
  expect(may('http://127.0.0.1:3001/images/a.png')).toBe(false)
  expect(may('http://127.0.0.1:3001/images/a.png', ['http://127.0.0.1:3001'])).toBe(true)
  expect(may('http://127.0.0.1:3002/images/a.png', ['http://127.0.0.1:3001'])).toBe(false)
})
