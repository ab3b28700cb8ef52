import { describe, expect, it } from 'vitest'
import { snoozeEnd } from './snooze-times.ts'

const end = (preset: Parameters<typeof snoozeEnd>[0], now: string, zone = 'Europe/London') =>
  snoozeEnd(preset, Date.parse(now), zone)

describe('a snooze ends', () => {
  it('hours from now', () => {
    expect(end('hour', '2026-11-20T10:07:30Z')).toBe('2026-11-20T11:07:30.000Z')
    expect(end('threeHours', '2026-11-20T10:07:30Z')).toBe('2026-11-20T13:07:30.000Z')
  })
  it('tomorrow morning where the shop is, whatever day it is elsewhere', () => {
    // 23:30 on Friday in London is Saturday 07:30 in Shanghai.
    expect(end('tomorrow', '2026-11-20T23:30:00Z')).toBe('2026-11-21T09:00:00.000Z')
    expect(end('tomorrow', '2026-11-20T23:30:00Z', 'Asia/Shanghai')).toBe('2026-11-22T01:00:00.000Z')
  })
  it('on the Monday to come, on a Monday in a week', () => {
    expect(end('monday', '2026-11-20T10:00:00Z')).toBe('2026-11-23T09:00:00.000Z')
    expect(end('monday', '2026-11-22T10:00:00Z')).toBe('2026-11-23T09:00:00.000Z')
    expect(end('monday', '2026-11-23T08:00:00Z')).toBe('2026-11-30T09:00:00.000Z')
  })
  it('at nine on the clock also over a night in which the clocks change', () => {
    expect(end('tomorrow', '2026-10-24T20:00:00Z')).toBe('2026-10-25T09:00:00.000Z')
    expect(end('tomorrow', '2026-03-28T20:00:00Z')).toBe('2026-03-29T08:00:00.000Z')
    expect(end('monday', '2026-10-31T20:00:00Z', 'America/New_York')).toBe('2026-11-02T14:00:00.000Z')
  })
})
