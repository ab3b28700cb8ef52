import { describe, expect, it } from 'vitest'
import { checkSettings, checkTimeZone } from './check-shop.ts'
import { defaultSettings } from './default-settings.ts'

describe('a shop', () => {
  it.each(['Europe/London', 'Asia/Shanghai', 'America/Argentina/Buenos_Aires', 'UTC'])(
    'may be in %s',
    (zone) => {
      expect(() => checkTimeZone(zone)).not.toThrow()
    },
  )

  it.each(['', 'London', '+08:00', 'Mars/Olympus', 'Europe/London; drop table shops'])(
    'is not in "%s"',
    (zone) => {
      expect(() => checkTimeZone(zone)).toThrow('is no time zone')
    },
  )

  it('has each holiday and each interval once', () => {
    const holiday = { date: '2026-12-25', name: 'Christmas', intervals: [] }
    expect(() => checkSettings({ ...defaultSettings, holidays: [holiday, holiday] })).toThrow('twice')
    const hours = { day: 1, from: '09:00', to: '12:00' }
    expect(() => checkSettings({ ...defaultSettings, hours: [hours, { ...hours }] })).toThrow('twice')
    expect(() => checkSettings({ ...defaultSettings, hours: [hours, { ...hours, day: 2 }] })).not.toThrow()
  })

  it('has vacations that end after they begin, or not yet', () => {
    const vacation = (until: string | null) => ({
      ...defaultSettings,
      vacations: [{ from: '2026-08-01T00:00:00Z', until }],
    })
    expect(() => checkSettings(vacation('2026-08-01T00:00:00+01:00'))).toThrow('ends after it begins')
    expect(() => checkSettings(vacation('2026-08-02T00:00:00Z'))).not.toThrow()
    expect(() => checkSettings(vacation(null))).not.toThrow()
  })
})
