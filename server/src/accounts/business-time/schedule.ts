/** Milliseconds since 1970 UTC. Dates belong to the edge of the database; numbers are fast and survive JSON. */
export type Instant = number

/** 'HH:MM' on the shop's wall clock. */
type WallTime = string

/** `to` at or before `from` runs over midnight, so equal ends are 24 hours of wall clock. */
export type Interval = { readonly from: WallTime; readonly to: WallTime }

/** Monday is 1, Sunday 7. */
type WeekdayInterval = Interval & { readonly day: number }

/**
 * A holiday replaces what *starts* on its date; without intervals nothing starts. What the evening before carries
 * over midnight still runs: a night shift belongs to the day on which it began, for the people who work it.
 */
type Holiday = {
  /** 'YYYY-MM-DD' in the shop's zone. */
  readonly date: string
  readonly name: string
  readonly intervals?: readonly Interval[]
}

/** Hours of service of one shop. No weekly interval = always open, save for holidays. */
export type Schedule = {
  /** IANA name. */
  readonly timeZone: string
  readonly weekly: readonly WeekdayInterval[]
  readonly holidays: readonly Holiday[]
}
