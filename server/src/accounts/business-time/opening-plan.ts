import type { Interval, Schedule } from './schedule.ts'

/** Minutes of the local day; `to` passes 1440 for what runs over midnight. */
type MinuteRange = { readonly from: number; readonly to: number }

/** A schedule read once: what starts on a local day. */
export type OpeningPlan = {
  readonly timeZone: string
  readonly startingOn: (localDay: number) => readonly MinuteRange[]
}

const minuteOf = (wallTime: string): number => {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(wallTime)
  if (match === null)
    throw new RangeError(`Not a wall time: "${wallTime}". Write hours and minutes as 09:30.`)
  return Number(match[1]) * 60 + Number(match[2])
}

const rangeOf = (interval: Interval): MinuteRange => {
  const from = minuteOf(interval.from)
  const to = minuteOf(interval.to)
  return { from, to: to <= from ? to + 1440 : to }
}

const byStart = (a: MinuteRange, b: MinuteRange) => a.from - b.from

const localDayOfDate = (date: string): number => {
  const midnight = Date.parse(`${date}T00:00:00Z`)
  if (Number.isNaN(midnight)) throw new RangeError(`Not a date: "${date}". Write it as 2026-12-24.`)
  return midnight / 86_400_000
}

/** 1970-01-01 was a Thursday. */
const weekdayOf = (localDay: number): number => ((((localDay + 3) % 7) + 7) % 7) + 1

const wholeDay: readonly MinuteRange[] = [{ from: 0, to: 1440 }]

const readSchedule = (schedule: Schedule): OpeningPlan => {
  const week = new Map<number, MinuteRange[]>()
  for (const interval of schedule.weekly)
    week.set(interval.day, [...(week.get(interval.day) ?? []), rangeOf(interval)].sort(byStart))
  const alwaysOpen = schedule.weekly.length === 0
  const holidays = new Map(
    schedule.holidays.map((holiday) => [
      localDayOfDate(holiday.date),
      (holiday.intervals ?? []).map(rangeOf).sort(byStart),
    ]),
  )
  return {
    timeZone: schedule.timeZone,
    startingOn: (localDay) =>
      holidays.get(localDay) ?? (alwaysOpen ? wholeDay : (week.get(weekdayOf(localDay)) ?? [])),
  }
}

/** Settings are handed around as one object for many sessions, so the reading is kept as long as the object lives. */
const plans = new WeakMap<Schedule, OpeningPlan>()

/** Throws RangeError for a wall time or date that is none. */
export const openingPlan = (schedule: Schedule): OpeningPlan => {
  let plan = plans.get(schedule)
  if (plan === undefined) {
    plan = readSchedule(schedule)
    plans.set(schedule, plan)
  }
  return plan
}
