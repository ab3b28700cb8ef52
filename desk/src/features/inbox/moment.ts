import type { DeskLocale } from '@quaydesk/contract'
import { clockTime, dayLabel, sameDay } from '../../lib/time.ts'

/** A time that is to come: of today only the hour, else the day with it. */
export function momentOf(at: string, now: number, locale: DeskLocale): string {
  const day = sameDay(new Date(at), new Date(now)) ? '' : `${dayLabel(at, now, locale)} `
  return `${day}${clockTime(at, locale)}`
}
