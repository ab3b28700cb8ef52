import { expect, test } from 'vitest'
import { addressOfSearch, queryOfAddress, searchOfAddress } from './address.ts'

test('without anything the last seven days are shown', () => {
  expect(addressOfSearch({})).toEqual({ period: 'last7' })
  expect(searchOfAddress({ period: 'last7' })).toEqual({})
})

test('what an address says comes back', () => {
  const address = {
    period: 'range',
    from: '2026-11-01',
    to: '2026-11-07',
    shopIds: ['a'],
    channelIds: ['b', 'c'],
    metric: 'lateSessions',
    credit: 'unassigned',
  } as const
  expect(addressOfSearch(searchOfAddress({ ...address, shopIds: ['a'], channelIds: ['b', 'c'] }))).toEqual(
    address,
  )
})

test('a range without its days, or with the days the wrong way round, is none', () => {
  expect(addressOfSearch({ period: 'range', from: '2026-11-01' }).period).toBe('last7')
  expect(addressOfSearch({ period: 'range', from: '2026-11-02', to: '2026-11-01' }).period).toBe('last7')
})

test('nonsense is left out', () => {
  expect(addressOfSearch({ period: 'ever', metric: 'x', shopIds: 'a', credit: 'bot' })).toEqual({
    period: 'last7',
  })
})

test('the server gets lists with commas', () => {
  expect(queryOfAddress({ period: 'today', shopIds: ['a', 'b'] })).toMatchObject({
    period: 'today',
    shopIds: 'a,b',
  })
})
