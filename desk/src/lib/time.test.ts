import { describe, expect, test } from 'vitest'
import { clockTime, coarseDuration, relativeTime, shortDay, weekdayName } from './time.ts'

const minute = 60_000
const hour = 60 * minute

describe('a duration in a list', () => {
  test.each([
    [30_000, '<1 min', '<1 分'],
    [3 * minute + 59_000, '3 min', '3 分'],
    [23 * hour, '23 h', '23 小时'],
    [47 * hour, '47 h', '47 小时'],
    [49 * hour, '2 d', '2 天'],
  ])('%d ms has its coarsest unit, rounded down', (ms, en, zh) => {
    expect(coarseDuration(ms, 'en')).toBe(en)
    expect(coarseDuration(ms, 'zh-CN')).toBe(zh)
  })
})

describe('a time in a list', () => {
  const now = new Date(2026, 10, 20, 18, 0).getTime()

  test.each([
    [now - 20_000, 'just now', '刚刚'],
    [now - 5 * minute, '5 min ago', '5 分前'],
    [new Date(2026, 10, 20, 4, 30).getTime(), '04:30', '04:30'],
    [new Date(2026, 10, 18, 9, 0).getTime(), 'Wed', '周三'],
    [new Date(2026, 9, 3, 9, 0).getTime(), '3 Oct', '10月3日'],
    [new Date(2025, 9, 3, 9, 0).getTime(), '3 Oct 2025', '2025年10月3日'],
  ])('is as near as it needs to be', (at, en, zh) => {
    expect(relativeTime(new Date(at), now, 'en')).toBe(en)
    expect(relativeTime(new Date(at), now, 'zh-CN')).toBe(zh)
  })
})

test('the time of day can be that of the shop', () => {
  expect(clockTime('2026-11-20T23:05:00Z', 'en', 'Asia/Shanghai')).toBe('07:05')
})

test('a week begins with Monday', () => {
  expect([weekdayName(1, 'en'), weekdayName(7, 'zh-CN')]).toEqual(['Monday', '星期日'])
})

test('a day that has little room is a day all the same', () => {
  const day = new Date(2026, 10, 6)
  expect([shortDay(day, 'en'), shortDay(day, 'zh-CN')]).toEqual(['6 Nov', '11/6'])
})
