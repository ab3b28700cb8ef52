import { Temporal } from 'temporal-polyfill'

/** Hours of the local day; a shift that ends after 24 goes on into the next day. One half hour of each is a break. */
const shifts = {
  early: { from: 7, to: 15, breakAt: 11 },
  day: { from: 10, to: 18, breakAt: 14 },
  late: { from: 15, to: 23, breakAt: 19 },
  night: { from: 23, to: 31, breakAt: 27 },
} as const

export type ShiftName = keyof typeof shifts

export const shiftNames = Object.keys(shifts) as ShiftName[]

export type Duty = {
  /** At work and not in a break. */
  readonly working: boolean
  /** When that changes, in ms since the epoch. */
  readonly until: number
}

const breakHours = 0.5

/** @param now milliseconds since the epoch */
export function dutyAt(shift: ShiftName, now: number, timeZone: string): Duty {
  const changes = changesAround(shift, now, timeZone)
  const next = changes.findIndex(({ at }) => at > now)
  return { working: changes[next - 1]?.working ?? false, until: changes[next]?.at ?? now }
}

/** Paid hours of a day, the break left out. */
export const hoursOf = (shift: ShiftName): number => shifts[shift].to - shifts[shift].from - breakHours

function changesAround(shift: ShiftName, now: number, timeZone: string) {
  const { from, to, breakAt } = shifts[shift]
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate()
  return [-2, -1, 0, 1].flatMap((days) => {
    const day = today.add({ days })
    const at = (hours: number) => {
      const date = day.add({ days: Math.floor(hours / 24) })
      const minutes = Math.round((hours % 24) * 60)
      const time = Temporal.PlainTime.from({ hour: Math.floor(minutes / 60), minute: minutes % 60 })
      return date.toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds
    }
    return [
      { at: at(from), working: true },
      { at: at(breakAt), working: false },
      { at: at(breakAt + breakHours), working: true },
      { at: at(to), working: false },
    ]
  })
}
