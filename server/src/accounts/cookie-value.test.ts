import { describe, expect, it } from 'vitest'
import { cookieValue } from './cookie-value.ts'

describe('a cookie', () => {
  it.each([
    [undefined, undefined],
    ['', undefined],
    ['other=1', undefined],
    ['desk=1', '1'],
    ['other=1; desk=a%2Bb=; more=2', 'a%2Bb='],
    ['desk=first; desk=second', 'first'],
    ['notdesk=1; desk', undefined],
  ])('in "%s" is %s', (header, value) => {
    expect(cookieValue(header, 'desk')).toBe(value)
  })
})
