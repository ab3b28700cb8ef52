import { openingPlan } from './opening-plan.ts'
import type { Instant, Schedule } from './schedule.ts'
import { firstReach, localDayOf } from './zone-spans.ts'

export type Period = { readonly start: Instant; readonly end: Instant }

/**
 * Walks the open time from `from` on, day by day, up to `until`: ascending, disjoint, clipped to both. Periods that
 * touch are not joined, for an always open shop would have but one without an end.
 */
export function* openPeriods(schedule: Schedule, from: Instant, until: Instant): Generator<Period> {
  const { timeZone, startingOn } = openingPlan(schedule)
  let covered = from
  // From the day before, which may carry over midnight.
  for (let day = localDayOf(timeZone, from) - 1; firstReach(timeZone, day, 0) < until; day++) {
    for (const range of startingOn(day)) {
      const start = Math.max(firstReach(timeZone, day, range.from), covered)
      const end = Math.min(firstReach(timeZone, day, range.to), until)
      if (start >= end) continue
      yield { start, end }
      covered = end
    }
  }
}
