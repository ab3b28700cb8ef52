import { describe, expect, it } from 'vitest'
import { isForeign } from './same-origin.ts'

const none = { origin: undefined, secFetchSite: undefined, host: 'desk.test' }
const own = 'https://desk.test'

describe('a request', () => {
  it.each([
    ['of a program', none],
    ['of our own page', { ...none, origin: 'https://desk.test' }],
    [
      'of our own page behind another name',
      { ...none, host: '192.0.2.7:3000', origin: 'http://192.0.2.7:3000' },
    ],
    ['a browser calls same-origin', { ...none, secFetchSite: 'same-origin', origin: 'https://desk.test' }],
    ['typed into the address bar', { ...none, secFetchSite: 'none' }],
  ])('%s is ours', (_what, headers) => {
    expect(isForeign(headers, own)).toBe(false)
  })

  it.each([
    ['of another site', { ...none, origin: 'https://evil.test' }],
    ['of another port of our host', { ...none, host: 'desk.test:3000', origin: 'http://desk.test:4000' }],
    ['of a frame without an origin', { ...none, origin: 'null' }],
    ['a browser calls cross-site', { ...none, secFetchSite: 'cross-site', origin: 'https://desk.test' }],
    ['a browser calls same-site', { ...none, secFetchSite: 'same-site' }],
    ['with an origin that is none', { ...none, host: '', origin: 'desk.test' }],
  ])('%s is foreign', (_what, headers) => {
    expect(isForeign(headers, own)).toBe(true)
  })
})
