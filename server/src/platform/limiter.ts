/**
 * Allows a burst and then so many per second, per key. In memory and per process: it protects the program, a limit that
 * must hold exactly belongs into the database.
 */
export type Limiter = {
  /** 0 if allowed, else the seconds after which to try again. */
  take(key: string, now: number): number
}

type Bucket = { level: number; at: number }

export function createLimiter({
  burst,
  perSecond,
  maxKeys,
}: {
  readonly burst: number
  readonly perSecond: number
  /** The longest unused keys are forgotten beyond this, so that made-up keys fill no memory. */
  readonly maxKeys: number
}): Limiter {
  const buckets = new Map<string, Bucket>()
  return {
    take: (key, now) => {
      const known = buckets.get(key)
      buckets.delete(key)
      const refilled = known ? known.level + (Math.max(0, now - known.at) / 1000) * perSecond : burst
      const level = Math.min(burst, refilled)
      const allowed = level >= 1
      buckets.set(key, { level: allowed ? level - 1 : level, at: now })
      if (buckets.size > maxKeys) buckets.delete(buckets.keys().next().value ?? '')
      return allowed ? 0 : Math.ceil((1 - level) / perSecond)
    },
  }
}
