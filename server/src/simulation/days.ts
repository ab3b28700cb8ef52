import { Temporal } from 'temporal-polyfill'

/** The local day that so many days later is, such as 2026-06-30. */
export const dayAfter = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).add({ days }).toString()

/** Midnight at the beginning of a local day, in ms since the epoch. */
export const startOfDay = (day: string, timeZone: string): number =>
  Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds
