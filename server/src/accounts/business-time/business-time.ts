import { openPeriods } from './open-periods.ts'
import type { Instant, Schedule } from './schedule.ts'

/** A shop that doesn't open within this bound is closed for good as far as deadlines go. */
const searchBoundMs = 400 * 86_400_000

export const isOpen = (schedule: Schedule, at: Instant): boolean => {
  for (const period of openPeriods(schedule, at, at + 1)) return period.start === at
  return false
}

/** Milliseconds of open time between two instants; 0 if `to` isn't after `from`. */
export const elapsed = (schedule: Schedule, from: Instant, to: Instant): number => {
  let total = 0
  for (const period of openPeriods(schedule, from, to)) total += period.end - period.start
  return total
}

/**
 * The first instant by which `durationMs` of open time have passed, so that `elapsed(from, deadline) === durationMs`;
 * null if that takes more than 400 days.
 */
export const deadline = (schedule: Schedule, from: Instant, durationMs: number): Instant | null => {
  if (durationMs <= 0) return from
  let missing = durationMs
  for (const period of openPeriods(schedule, from, from + searchBoundMs)) {
    if (missing <= period.end - period.start) return period.start + missing
    missing -= period.end - period.start
  }
  return null
}

/** `at` itself while open, else the next opening; null if there is none within 400 days. */
export const nextOpening = (schedule: Schedule, at: Instant): Instant | null => {
  for (const period of openPeriods(schedule, at, at + searchBoundMs)) return period.start
  return null
}
