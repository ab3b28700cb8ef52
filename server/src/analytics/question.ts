import type { Breakdown, FiguresQuery } from '@quaydesk/contract'
import { Temporal } from 'temporal-polyfill'
import { Invalid } from '../platform/errors.ts'
import { type Days, longestRangeDays } from './period.ts'

/** Each hour is a row of all metrics: more of them help nobody and hold up everybody. */
const longestHourlyDays = 62
/** Years of fewer than four digits, and those before the first, are written in ways of their own. */
const earliestDay = '1970-01-01'

/** The days of a range. @throws Invalid when they are missing, in the wrong order, too far apart or too long ago. */
export function rangeOf({
  period,
  from,
  to,
  breakdown,
}: Pick<FiguresQuery, 'period' | 'from' | 'to'> & { readonly breakdown?: Breakdown }): Days | null {
  if (period !== 'range') return null
  if (!from || !to) throw new Invalid('A range needs from and to, for example from=2026-11-01&to=2026-11-07.')
  if (from < earliestDay)
    throw new Invalid(
      'A range starts in 1970 or later. Nobody has figures from before. Put a later day into from.',
    )
  const length = Temporal.PlainDate.from(from).until(to).total('days') + 1
  if (length < 1) throw new Invalid('The range ends before it starts. Put the earlier day into from.')
  if (length > longestRangeDays)
    throw new Invalid(`A range may have at most ${longestRangeDays} days. Ask for a shorter one.`)
  if (breakdown === 'hour' && length > longestHourlyDays)
    throw new Invalid(
      `Hours can be told for at most ${longestHourlyDays} days. Ask for a shorter range, or for days.`,
    )
  return { from, to }
}
