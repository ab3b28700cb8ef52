import type { ShopSettings } from '@quaydesk/contract'

type OpeningHours = ShopSettings['hours']
export type Interval = { from: string; to: string }
export const days = [1, 2, 3, 4, 5, 6, 7] as const
export type Day = (typeof days)[number]
export type Week = Record<Day, Interval[]>

/** Office hours: what most shops start from when they leave "always open". */
const usualInterval: Interval = { from: '09:00', to: '18:00' }

const emptyWeek = (): Week => ({ 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] })

export function weekOf(hours: OpeningHours): Week {
  const week = emptyWeek()
  for (const { day, from, to } of hours) week[day as Day].push({ from, to })
  for (const day of days) week[day].sort((a, b) => a.from.localeCompare(b.from))
  return week
}

export const hoursOf = (week: Week): OpeningHours =>
  days.flatMap((day) => week[day].map(({ from, to }) => ({ day, from, to })))

/** An end at or before its start lies on the next day. */
export const runsOverMidnight = ({ from, to }: Interval): boolean => to <= from

/** The next interval of a day: after the last one if the day has room, else the usual one. */
export function nextInterval(intervals: readonly Interval[]): Interval {
  const last = intervals.at(-1)
  if (!last || runsOverMidnight(last) || last.to >= '23:00') return usualInterval
  const hour = Number(last.to.slice(0, 2)) + 1
  const clock = (at: number) => `${String(Math.min(at, 23)).padStart(2, '0')}:00`
  return { from: clock(hour), to: hour + 4 >= 24 ? '00:00' : clock(hour + 4) }
}

/** Monday's hours on every weekday; the weekend stays. */
export function copyToWeekdays(week: Week): Week {
  const copy = { ...week }
  for (const day of [2, 3, 4, 5] as const) copy[day] = week[1].map((interval) => ({ ...interval }))
  return copy
}

export const officeWeek = (): Week => copyToWeekdays({ ...emptyWeek(), 1: [usualInterval] })
