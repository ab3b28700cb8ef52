import { expect, test } from 'vitest'
import { refusalOf } from './refuse-strangers.ts'

test('a browser on this machine passes', () => {
  for (const host of ['localhost:3001', '127.0.0.1:3001', '127.0.0.2', '[::1]:3001'])
    expect(refusalOf({ host }), host).toBeNull()
})

test('a foreign name is refused, also one that starts like ours', () => {
  for (const host of ['shop.example', 'localhost.example', '127.0.0.1.example', '10.0.0.5:3001', undefined])
    expect(refusalOf({ host }), String(host)).toMatch(/localhost/)
})

test('whatever came through a proxy is refused', () => {
  for (const name of [
    'forwarded',
    'x-forwarded-for',
    'x-forwarded-host',
    'x-forwarded-proto',
    'x-real-ip',
    'via',
  ])
    expect(refusalOf({ host: 'localhost:3001', [name]: '' }), name).toMatch(/proxy/)
})
