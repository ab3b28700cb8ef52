import type { LoopClock } from '../clock.ts'
import type { Log } from '../log.ts'

export type Loop = {
  /** There is work now: don't wait for the next poll. Cheap, may be called for every request. */
  wake(): void
  /** Ends after the work in hand. */
  stop(): Promise<void>
}

/** A loop has something to do at `at`, in ms since the epoch, although nobody wakes it. */
export type DueLoop = { readonly loop: string; readonly at: number }

export type LoopOptions = {
  readonly name: string
  /** Does one bounded piece; true if there may be more at once. In the middle of it, it may rest by the loop's clock. */
  readonly work: (rest: (milliseconds: number) => Promise<void>) => Promise<boolean>
  /** A signal can be lost with the process that gave it, so every loop also looks by itself, slowly. */
  readonly pollMs: number
  readonly clock: LoopClock
  readonly log: Log
}

const firstPauseMs = 100
const longestPauseMs = 5_000

/** Runs a piece of work whenever somebody wakes it, one at a time. What throws is logged and tried again with growing pauses. */
export function startLoop({ name, work, pollMs, clock, log }: LoopOptions): Loop {
  let woken = true
  let stopped = false
  let failures = 0
  const pace = clock.pace(name)

  const round = async () => {
    woken = false
    try {
      const more = await work((milliseconds) => pace.rest(milliseconds))
      failures = 0
      if (more) woken = true
    } catch (error) {
      log.error({ err: error, loop: name }, 'work failed and will be tried again')
      await pace.rest(Math.min(longestPauseMs, firstPauseMs * 2 ** failures++))
    }
    if (!woken && !stopped) await pace.rest(pollMs)
  }

  const run = async () => {
    // Not before the caller has the loop in hand: its work may want to wake it.
    await Promise.resolve()
    while (!stopped) await round()
  }
  const ended = run()
  return {
    wake: () => {
      woken = true
      if (failures === 0) pace.rouse()
    },
    stop: () => {
      stopped = true
      pace.rouse()
      return ended
    },
  }
}
