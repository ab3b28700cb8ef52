/** Where the time of the domain comes from. Handed to SQL as a parameter; the database's own clock decides nothing. */
export type Clock = {
  /** Milliseconds since the epoch. */
  now(): number
}

export const systemClock: Clock = { now: () => Date.now() }
