import type { ShopSettings } from '@quaydesk/contract'
import { Invalid } from '../platform/errors.ts'

const problem = (path: string, what: string): Invalid =>
  new Invalid(what, { fields: [{ path, problem: what }] })

/** @throws Invalid unless it is an IANA name. Offsets such as +08:00 are refused: they know no change of the clock. */
export function checkTimeZone(timeZone: string): void {
  const sentence = `"${timeZone}" is no time zone. Give an IANA name such as Europe/London.`
  if (/^[+-]/.test(timeZone)) throw problem('/timeZone', sentence)
  try {
    new Intl.DateTimeFormat('en', { timeZone })
  } catch (error) {
    if (error instanceof RangeError) throw problem('/timeZone', sentence)
    throw error
  }
}

/** @throws Invalid for what single fields can't show: days named twice, vacations that end before they begin. */
export function checkSettings(settings: ShopSettings): void {
  const dates = new Set<string>()
  for (const [index, { date }] of settings.holidays.entries()) {
    if (dates.has(date))
      throw problem(`/settings/holidays/${index}`, `The holiday ${date} is there twice. Keep one.`)
    dates.add(date)
  }
  const hours = new Set<string>()
  for (const [index, { day, from, to }] of settings.hours.entries()) {
    const key = `${day} ${from} ${to}`
    if (hours.has(key))
      throw problem(
        `/settings/hours/${index}`,
        `The hours ${from}–${to} are there twice on one day. Keep one.`,
      )
    hours.add(key)
  }
  for (const [index, { from, until }] of settings.vacations.entries())
    if (until !== null && Date.parse(until) <= Date.parse(from))
      throw problem(`/settings/vacations/${index}`, 'A vacation ends after it begins. Correct its end.')
}
