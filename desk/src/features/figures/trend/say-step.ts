import type { DeskLocale } from '@quaydesk/contract'
import { clockTime } from '../../../lib/time.ts'

/** A local day, or an hour by its start: in the shop's zone, or the viewer's where several shops have several. */
export function sayStep(key: string, step: 'day' | 'hour', locale: DeskLocale, timeZone?: string): string {
  if (step === 'hour') return clockTime(key, locale, timeZone)
  return new Date(`${key}T00:00:00Z`).toLocaleDateString(locale === 'en' ? 'en-GB' : locale, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  })
}
