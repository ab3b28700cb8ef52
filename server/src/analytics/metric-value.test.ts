import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bucketValue, metricValue, percentile } from './metric-value.ts'

const bucketOf = (ms: number) => Math.ceil(Math.log(ms) / Math.log(1.02))

test('a bucket stands for everything in it within one per cent', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 90 * 86_400_000 }), (ms) => {
      expect(Math.abs(bucketValue(bucketOf(ms)) - ms) / ms).toBeLessThanOrEqual(0.0101)
    }),
  )
})

test('a percentile is the one of the sorted values within one per cent', () => {
  const values = fc.array(fc.integer({ min: 1, max: 10_000_000 }), { minLength: 1, maxLength: 300 })
  fc.assert(
    fc.property(values, fc.constantFrom(0.5, 0.9), (all, share) => {
      const exact = [...all].sort((a, b) => a - b)[Math.ceil(share * all.length) - 1] ?? 0
      const found =
        percentile(
          all.map((ms) => ({ bucket: bucketOf(ms), count: 1 })),
          share,
        ) ?? 0
      expect(Math.abs(found - exact) / exact).toBeLessThanOrEqual(0.0101)
    }),
  )
})

test('over nothing there is no data, neither 0 nor 100 %', () => {
  expect(metricValue('responseRate24h', [])).toMatchObject({
    value: null,
    numerator: 0,
    denominator: 0,
    light: null,
  })
  expect(metricValue('firstResponseTime', [])).toMatchObject({ value: null, p50: null, p90: null })
  expect(metricValue('sessions', [])).toMatchObject({ value: 0 })
})

test('a rate shows what it is made of and its light', () => {
  const total = {
    kind: 'total',
    bucket: null,
    numerator: 9,
    denominator: 10,
    open: 1,
    sum_ms: null,
    sum_business_ms: null,
  } as const
  expect(metricValue('responseRate24h', [total])).toMatchObject({
    value: 0.9,
    numerator: 9,
    denominator: 10,
    open: 1,
    light: 'yellow',
  })
})

test('a duration is the mean of its cases, with median and p90 of elapsed and business time apart', () => {
  const group = { denominator: 2, open: 0, sum_ms: 90_000, sum_business_ms: 60_000 }
  const value = metricValue('firstResponseTime', [
    { ...group, kind: 'total', bucket: null, numerator: 2 },
    { ...group, kind: 'elapsed', bucket: bucketOf(30_000), numerator: 1 },
    { ...group, kind: 'elapsed', bucket: bucketOf(60_000), numerator: 1 },
    { ...group, kind: 'business', bucket: bucketOf(30_000), numerator: 2 },
  ])
  expect(value.value).toBe(45_000)
  expect(value.business?.mean).toBe(30_000)
  expect(value.p90).toBeCloseTo(60_000, -3)
})
