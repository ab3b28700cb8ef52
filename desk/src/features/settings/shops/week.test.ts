import { describe, expect, test } from 'vitest'
import { copyToWeekdays, hoursOf, nextInterval, officeWeek, runsOverMidnight, weekOf } from './week.ts'

const lunchBreak = [
  { day: 1, from: '14:00', to: '18:00' },
  { day: 1, from: '09:00', to: '12:00' },
  { day: 6, from: '22:00', to: '02:00' },
]

describe('a week of business hours', () => {
  test('keeps every interval, in the order of the day', () => {
    const week = weekOf(lunchBreak)
    expect(week[1]).toEqual([
      { from: '09:00', to: '12:00' },
      { from: '14:00', to: '18:00' },
    ])
    expect(hoursOf(week)).toEqual([lunchBreak[1], lunchBreak[0], lunchBreak[2]])
  })

  test('reads an end at or before the start as one of the next day', () => {
    expect(runsOverMidnight({ from: '22:00', to: '02:00' })).toBe(true)
    expect(runsOverMidnight({ from: '00:00', to: '00:00' })).toBe(true)
    expect(runsOverMidnight({ from: '09:00', to: '18:00' })).toBe(false)
  })

  test('offers a next interval that begins after the last one', () => {
    expect(nextInterval([])).toEqual({ from: '09:00', to: '18:00' })
    expect(nextInterval([{ from: '09:00', to: '12:00' }])).toEqual({ from: '13:00', to: '17:00' })
    expect(nextInterval([{ from: '09:00', to: '20:30' }])).toEqual({ from: '21:00', to: '00:00' })
    expect(nextInterval([{ from: '20:00', to: '04:00' }])).toEqual({ from: '09:00', to: '18:00' })
  })

  test('copies Monday to the weekdays and leaves the weekend alone', () => {
    const week = copyToWeekdays(weekOf(lunchBreak))
    expect(week[5]).toEqual(week[1])
    expect(week[6]).toEqual([{ from: '22:00', to: '02:00' }])
    expect(week[7]).toEqual([])
  })

  test('starts from office hours on five days', () => {
    expect(hoursOf(officeWeek())).toHaveLength(5)
  })
})
