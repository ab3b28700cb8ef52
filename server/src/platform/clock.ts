/** Where the time of the domain comes from. Handed to SQL as a parameter; the database's own clock decides nothing. */
export type Clock = {
  /** Milliseconds since the epoch. */
  now(): number
}

/** What one loop rests by between two pieces of work. */
export type Pace = {
  /** Resolves after so much time, or when it is roused. */
  rest(milliseconds: number): Promise<void>
  /** Ends the rest that it is in, if it is in one. */
  rouse(): void
}

/** A clock by which loops rest as well, so that their time passes as fast as the domain's. */
export type LoopClock = Clock & {
  /** One for each loop, under its name. */
  pace(loop: string): Pace
}

export const systemClock: LoopClock = {
  now: () => Date.now(),
  pace: () => {
    let rouse = () => {}
    return {
      rest: (milliseconds) =>
        new Promise((resolve) => {
          const timer = setTimeout(resolve, milliseconds)
          rouse = () => {
            clearTimeout(timer)
            resolve()
          }
        }),
      rouse: () => rouse(),
    }
  },
}
