import type { Breakdown } from '@quaydesk/contract'
import { expect, test } from 'vitest'
import { addressOfSearch, queryOfAddress, questionOfRow, searchOfAddress } from './address.ts'

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
    row: 'unassigned',
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
  expect(addressOfSearch({ period: 'ever', metric: 'x', shopIds: 'a', row: 'bot' })).toEqual({
    period: 'last7',
  })
})

test('the server gets lists with commas', () => {
  expect(queryOfAddress({ period: 'today', shopIds: ['a', 'b'] })).toMatchObject({
    period: 'today',
    shopIds: 'a,b',
  })
})

test('a row opens into its own sessions, whatever the rows are', () => {
  const asked = { period: 'last7', shopIds: ['a', 'b'] } as const
  const open = (breakdown: Breakdown, row: string) =>
    questionOfRow({ period: asked.period, shopIds: [...asked.shopIds] }, breakdown, row)
  expect(open('credit', 'bot')).toMatchObject({ shopIds: 'a,b', credit: 'bot' })
  expect(open('shop', 'b')).toMatchObject({ period: 'last7', shopIds: 'b' })
  expect(open('channel', 'c')).toMatchObject({ channelIds: 'c' })
  expect(open('day', '2026-11-20')).toMatchObject({ period: 'range', from: '2026-11-20', to: '2026-11-20' })
  expect(open('hour', '2026-11-20T10:00:00Z')).toMatchObject({
    period: 'last7',
    hour: '2026-11-20T10:00:00Z',
  })
})
