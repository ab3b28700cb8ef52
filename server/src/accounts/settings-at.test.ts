import { describe, expect, it } from 'vitest'
import { defaultSettings } from './default-settings.ts'
import { inForce, settingsAt } from './settings-at.ts'

const kept = { ...defaultSettings, timeZone: 'Europe/London' }
const versions = [5, 6, 7].map((firstResponseTargetMinutes, i) => ({
  validFrom: (i + 1) * 1000,
  settings: inForce({ ...kept, firstResponseTargetMinutes }),
}))
const targetAt = (at: number) => settingsAt(versions, at).targetMs / 60_000

describe('settings in force', () => {
  it('are those of the last version before, from its instant on', () => {
    expect([1000, 1999, 2000, 2001, 9999].map(targetAt)).toEqual([5, 5, 6, 6, 7])
  })

  it('are the first ones for what happened before there was a shop', () => {
    expect(targetAt(0)).toBe(5)
  })

  it('say durations in milliseconds and instants as numbers', () => {
    const vacations = [{ from: '2026-08-01T00:00:00Z', until: null }]
    expect(inForce({ ...kept, vacations })).toMatchObject({
      schedule: { timeZone: 'Europe/London', weekly: [], holidays: [] },
      targetMs: 300_000,
      silenceMs: 86_400_000,
      vacations: [{ from: Date.UTC(2026, 7, 1), until: null }],
    })
  })

  it('of a shop without any are a bug', () => {
    expect(() => settingsAt([], 0)).toThrow('without settings')
  })
})
