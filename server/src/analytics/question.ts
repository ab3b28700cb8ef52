import type { FiguresQuery } from '@quaydesk/contract'
import { Temporal } from 'temporal-polyfill'
import { Invalid } from '../platform/errors.ts'
import { type Days, longestRangeDays } from './period.ts'

/** The days of a range. @throws Invalid when they are missing, in the wrong order or too far apart. */
export function rangeOf({ period, from, to }: Pick<FiguresQuery, 'period' | 'from' | 'to'>): Days | null {
  if (period !== 'range') return null
  if (!from || !to) throw new Invalid('A range needs from and to, for example from=2026-11-01&to=2026-11-07.')
  const length = Temporal.PlainDate.from(from).until(to).total('days') + 1
  if (length < 1) throw new Invalid('The range ends before it starts. Put the earlier day into from.')
  if (length > longestRangeDays)
    throw new Invalid(`A range may have at most ${longestRangeDays} days. Ask for a shorter one.`)
  return { from, to }
}
