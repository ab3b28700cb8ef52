import type { LoopClock } from '../platform/clock.ts'

export type VirtualClock = LoopClock & {
  /** Whether any loop has work in hand. */
  readonly busy: boolean
  /** How often somebody, and not time, ended a rest: as long as it stands, nothing has come in. */
  readonly stirs: number
  /**
   * Ends the rests that are over by now, of a minute and more, and of these loops. The others look every second for what nobody told them;
   * who knows what they wait for needn't ask them 86,400 times a day.
   * @throws Error for a loop that there is not: its work would never be done
   */
  rouseRested(loops: ReadonlySet<string>): void
  /** Resolves once every loop rests and none of them has been roused. */
  settled(): Promise<void>
}

type Rest = {
  readonly loop: string
  readonly long: boolean
  readonly until: number
  readonly end: () => void
}

const longMs = 60_000

/**
 * A clock that stands still until somebody moves it, and knows when the loops have done all there was to do at this moment.
 * @param now the moving clock, in ms since the epoch
 */
export function createVirtualClock(now: () => number): VirtualClock {
  const resting = new Set<Rest>()
  const known = new Set<string>()
  let working = 0
  let stirs = 0
  let settle = () => {}
  let settled = Promise.resolve()

  const begin = () => {
    if (working++ > 0) return
    settled = new Promise((resolve) => {
      settle = resolve
    })
  }
  const pause = () => {
    if (--working === 0) settle()
  }

  return {
    now,
    get busy() {
      return working > 0
    },
    get stirs() {
      return stirs
    },
    pace: (loop) => {
      known.add(loop)
      let rouse = () => {}
      begin()
      return {
        rest: (milliseconds) =>
          new Promise((resolve) => {
            const rest: Rest = {
              loop,
              long: milliseconds >= longMs,
              until: now() + milliseconds,
              end: () => {
                // Counted as working at once: who rouses it must not find everything at rest.
                if (resting.delete(rest)) begin()
                resolve()
              },
            }
            resting.add(rest)
            rouse = rest.end
            pause()
          }),
        rouse: () => {
          stirs += 1
          rouse()
        },
      }
    },
    rouseRested: (loops) => {
      for (const loop of loops) if (!known.has(loop)) throw new Error(`There is no loop "${loop}".`)
      for (const rest of [...resting])
        if (rest.until <= now() && (rest.long || loops.has(rest.loop))) rest.end()
    },
    settled: async () => {
      while (working > 0) await settled
    },
  }
}
