import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sayDuration, sayLine, sayValue } from './say-value.ts'

const line = (ms: number, locale: 'en' | 'zh-CN' = 'en') => sayLine(sayDuration(ms, locale), locale)

test('a duration is said in its two coarsest units', () => {
  expect(line(1_240)).toBe('1.2 s')
  expect(line(52_000)).toBe('52 s')
  expect(line(151_000)).toBe('2 min 31 s')
  expect(line(120_000)).toBe('2 min')
  expect(line((13 * 60 + 2) * 60_000)).toBe('13 h 2 min')
  expect(line(3 * 86_400_000)).toBe('3 d')
  expect(line(151_000, 'zh-CN')).toBe('2 分 31 秒')
})

test('rounding never says sixty seconds or sixty minutes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 90 * 86_400_000 }), (ms) => {
      expect(line(ms)).not.toMatch(/\b60 (s|min)\b/)
    }),
  )
})

test('a rate has one decimal, a count none, and no data is not a value', () => {
  expect(sayValue({ unit: 'rate', value: 0.9972 }, 'en')).toEqual([{ text: '99.7', unit: '%' }])
  expect(sayValue({ unit: 'count', value: 13_054 }, 'en')).toEqual([{ text: '13,054', unit: '' }])
  expect(sayValue({ unit: 'rate', value: null }, 'en')).toBeNull()
})
