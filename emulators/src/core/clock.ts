/** Milliseconds since 1970, and what waits for a later one. */
export type Clock = {
  now(): number
  /** Runs once `at` is reached; a moment that has passed runs next. The answer takes it back. */
  at(at: number, run: () => Promise<void> | void): () => void
  /** Holds up a jump until the work is done, so that what it will ask for isn't jumped over. */
  during(work: Promise<void>): void
}

export type PlayClock = Clock & {
  /** Jumps ahead and runs what falls due on the way, each at its own moment. */
  advance(milliseconds: number): Promise<void>
  /** A held clock moves by `advance` only; a released one follows the machine's from where it stands. */
  hold(): void
  release(): void
  readonly held: boolean
  /** The soonest moment that something waits for; null while nothing does. */
  readonly nextAt: number | null
  stop(): void
}

type Waiting = { readonly at: number; readonly run: () => Promise<void> | void }

/** setTimeout can't wait longer (2^31 − 1 ms). */
const longestWaitMs = 2_147_483_647

/**
 * One clock for everything the platform does by itself (retries, closing of sessions, expiry), so that a test can live
 * through twelve hours in no time.
 * @param start milliseconds since 1970; without it the machine's time
 */
export function createPlayClock(start?: number): PlayClock {
  let offset = start === undefined ? 0 : start - Date.now()
  let heldAt = start ?? null
  /** By time, soonest first; of one moment, in the order they were asked for. */
  const waiting: Waiting[] = []
  const underWay = new Set<Promise<void>>()
  let timer: NodeJS.Timeout | undefined
  let stopped = false

  const now = () => heldAt ?? Date.now() + offset

  const takeDue = (until: number) => {
    const next = waiting[0]
    return next && next.at <= until ? waiting.shift() : undefined
  }

  const rearm = () => {
    clearTimeout(timer)
    const next = waiting[0]
    if (stopped || heldAt !== null || !next) return
    timer = setTimeout(fireDue, Math.min(Math.max(0, next.at - now()), longestWaitMs))
    timer.unref()
  }

  const fireDue = () => {
    for (let due = takeDue(now()); due; due = takeDue(now())) {
      Promise.resolve(due.run()).catch(warn)
    }
    rearm()
  }

  const release = () => {
    offset = now() - Date.now()
    heldAt = null
    rearm()
  }

  return {
    now,
    at(at, run) {
      const one = { at, run }
      waiting.splice(placeAfter(waiting, at), 0, one)
      if (waiting[0] === one) rearm()
      return () => {
        const place = waiting.indexOf(one)
        if (place >= 0) waiting.splice(place, 1)
      }
    },
    during(work) {
      const watched = work.catch(warn).finally(() => underWay.delete(watched))
      underWay.add(watched)
    },
    async advance(milliseconds) {
      const end = now() + milliseconds
      const wasHeld = heldAt !== null
      await Promise.all(underWay)
      for (let due = takeDue(end); due; due = takeDue(end)) {
        heldAt = Math.max(now(), due.at)
        await due.run()
        await Promise.all(underWay)
      }
      heldAt = end
      if (!wasHeld) release()
    },
    hold() {
      heldAt = now()
      rearm()
    },
    release,
    get nextAt() {
      return waiting[0]?.at ?? null
    },
    get held() {
      return heldAt !== null
    },
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}

const warn = (error: unknown): void => process.emitWarning(error instanceof Error ? error : String(error))

function placeAfter(sorted: readonly Waiting[], at: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.at ?? at) <= at) low = middle + 1
    else high = middle
  }
  return low
}
