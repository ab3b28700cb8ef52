import type { MetricKey, MetricValue } from '@quaydesk/contract'
import { expect, test } from 'vitest'
import { differenceOf } from './difference.ts'

const metric = (key: MetricKey, unit: MetricValue['unit'], value: number | null): MetricValue => ({
  key,
  unit,
  value,
  numerator: 0,
  denominator: null,
  p50: null,
  p90: null,
  business: null,
  open: 0,
  light: null,
})

test('a shorter wait is better, a longer one worse', () => {
  const at = (ms: number) => metric('firstResponseTime', 'duration', ms)
  expect(differenceOf(at(151_000), at(245_000), 'en')).toEqual({
    direction: 'down',
    better: true,
    amount: '1 min 34 s',
  })
  expect(differenceOf(at(245_000), at(151_000), 'en')?.better).toBe(false)
})

test('a rate moves by points', () => {
  const at = (share: number) => metric('responseRate24h', 'rate', share)
  expect(differenceOf(at(0.997), at(0.976), 'en')).toEqual({ direction: 'up', better: true, amount: '2.1' })
})

test('more sessions are neither good nor bad, more late ones are bad', () => {
  expect(
    differenceOf(metric('sessions', 'count', 9), metric('sessions', 'count', 4), 'en')?.better,
  ).toBeNull()
  expect(
    differenceOf(metric('lateSessions', 'count', 9), metric('lateSessions', 'count', 4), 'en')?.better,
  ).toBe(false)
})

test('what shows no difference says so', () => {
  const at = (share: number) => metric('responseRate24h', 'rate', share)
  expect(differenceOf(at(0.9), at(0.90001), 'en')).toMatchObject({ direction: 'same', better: null })
})

test('there is nothing to compare without data on both sides', () => {
  expect(differenceOf(metric('sessions', 'count', 1), undefined, 'en')).toBeNull()
  expect(
    differenceOf(metric('responseRate24h', 'rate', 1), metric('responseRate24h', 'rate', null), 'en'),
  ).toBeNull()
})
