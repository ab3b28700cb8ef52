import { expect, test } from 'vitest'
import { TooMany } from '../../platform/errors.ts'
import { createVisitorLimits, networkOf } from './visitor-limits.ts'

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2::1', '2001:db8:1:2'],
  ['not an address', 'not an address'],
])('%s counts as %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})

function sent(lines: () => void): number {
  let count = 0
  try {
    for (; count < 1_000; count++) lines()
  } catch (error) {
    expect(error).toBeInstanceOf(TooMany)
  }
  return count
}

test('one visitor may write much faster than people do, and no faster', () => {
  const limits = createVisitorLimits({ now: () => 0 })
  expect(sent(() => limits.line('203.0.113.7', 'a'))).toBe(20)
  expect(sent(() => limits.line('203.0.113.7', 'b'))).toBe(20)
})

test('one address can not make up for it with many visitors', () => {
  const limits = createVisitorLimits({ now: () => 0 })
  let visitor = 0
  expect(sent(() => limits.line('203.0.113.7', String(visitor++)))).toBe(120)
  expect(() => limits.line('198.51.100.1', 'x')).not.toThrow()
})

test('the answer says when to come back, and then it is so', () => {
  let now = 0
  const limits = createVisitorLimits({ now: () => now })
  sent(() => limits.upload('203.0.113.7', 'a'))
  expect(() => limits.upload('203.0.113.7', 'a')).toThrow('Try again in 10 s.')
  now = 10_000
  expect(() => limits.upload('203.0.113.7', 'a')).not.toThrow()
})

test('one address holds at most 50 sockets, an IPv6 network as one, until one of them is given back', () => {
  const limits = createVisitorLimits({ now: () => 0 })
  const release = Array.from({ length: 50 }, (_, host) => limits.socket(`2001:db8:1:2::${host + 1}`))
  expect(() => limits.socket('2001:db8:1:2::ffff')).toThrow(TooMany)
  expect(() => limits.socket('2001:db8:1:3::1')).not.toThrow()
  release[0]?.()
  expect(() => limits.socket('2001:db8:1:2::ffff')).not.toThrow()
  expect(() => limits.socket('2001:db8:1:2::1')).toThrow(TooMany)
})
