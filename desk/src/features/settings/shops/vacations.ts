import type { ShopSettings } from '@quaydesk/contract'

export type Vacation = ShopSettings['vacations'][number]

export const isOver = ({ until }: Vacation, now: number): boolean =>
  until !== null && Date.parse(until) <= now

export const isRunning = (vacation: Vacation, now: number): boolean =>
  Date.parse(vacation.from) <= now && !isOver(vacation, now)

/** What is over stays: sessions of that time are judged by it. */
export const startNow = (vacations: readonly Vacation[], now: number): Vacation[] => [
  ...vacations,
  { from: new Date(now).toISOString(), until: null },
]

/** Ends what runs now, a moment after its start at the earliest; what is planned for later stays planned. */
export const endNow = (vacations: readonly Vacation[], now: number): Vacation[] =>
  vacations.map((one) => {
    if (!isRunning(one, now)) return one
    return { ...one, until: new Date(Math.max(now, Date.parse(one.from) + 1)).toISOString() }
  })
