import type { Figures, MetricValue } from '@quaydesk/contract'
import { expect, test } from 'vitest'
import { trendOf, zoneOf } from './trend.ts'

const row = (key: string, value: number) => ({
  key,
  label: key,
  metrics: [{ key: 'sessions', unit: 'count', value } as MetricValue],
})

const figures = (change: Partial<Figures>): Figures => ({
  from: '2026-11-01',
  to: '2026-11-03',
  previousFrom: '2026-10-29',
  previousTo: '2026-10-31',
  timeZones: ['UTC'],
  breakdown: 'day',
  rows: [],
  previousRows: [],
  final: true,
  computedAt: '2026-11-04T00:00:00Z',
  ...change,
})

test('a day without sessions has its place', () => {
  const { points } = trendOf(figures({ rows: [row('2026-11-01', 4), row('2026-11-03', 2)] }), 'sessions')
  expect(points.map(({ key, value }) => [key, value])).toEqual([
    ['2026-11-01', 4],
    ['2026-11-02', 0],
    ['2026-11-03', 2],
  ])
})

test('the period before stands at the same place', () => {
  const given = figures({ rows: [row('2026-11-01', 4)], previousRows: [row('2026-10-30', 7)] })
  expect(trendOf(given, 'sessions').points.map(({ before }) => before)).toEqual([0, 7, 0])
})

test('hours run from the first with anything in it to the last', () => {
  const rows = [row('2026-11-01T09:00:00Z', 1), row('2026-11-01T11:00:00Z', 2)]
  const { points } = trendOf(figures({ breakdown: 'hour', rows }), 'sessions')
  expect(points.map(({ value }) => value)).toEqual([1, 0, 2])
})

test('hours are said in the shop’s zone, and in none of several', () => {
  expect(zoneOf(figures({ timeZones: ['America/New_York'] }))).toBe('America/New_York')
  expect(zoneOf(figures({ timeZones: ['America/New_York', 'Europe/London'] }))).toBeUndefined()
})
