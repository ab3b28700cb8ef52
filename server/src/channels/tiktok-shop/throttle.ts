/**
 * Keeps calls below the speed that the platform allows and doesn't name: it grows while all goes well, is halved when the
 * platform says that it was too much, and stands still while the platform asks to wait. In memory, per process.
 */
export type Throttle = {
  /** 0 if a call may go out, else the seconds after which to try again. */
  take(key: string, now: number): number
  wentWell(key: string): void
  wasTooFast(key: string, now: number, retryAfterSeconds: number): void
}

/** Calls per second. 50 was the published limit per app, shop and endpoint until 2025-12; since then none is promised. */
const slowest = 0.2
const firstRate = 10
const fastest = 50
const growth = 0.1

type Bucket = { rate: number; level: number; at: number; blockedUntil: number }

/** @param maxKeys the longest unused are forgotten beyond this */
export function createThrottle({ maxKeys }: { readonly maxKeys: number }): Throttle {
  const buckets = new Map<string, Bucket>()
  const bucketOf = (key: string, now: number): Bucket => {
    const known = buckets.get(key) ?? { rate: firstRate, level: firstRate, at: now, blockedUntil: 0 }
    buckets.delete(key)
    buckets.set(key, known)
    if (buckets.size > maxKeys) buckets.delete(buckets.keys().next().value ?? '')
    return known
  }
  return {
    take: (key, now) => {
      const bucket = bucketOf(key, now)
      if (now < bucket.blockedUntil) return Math.ceil((bucket.blockedUntil - now) / 1000)
      const refilled = bucket.level + (Math.max(0, now - bucket.at) / 1000) * bucket.rate
      bucket.level = Math.min(Math.max(1, bucket.rate), refilled)
      bucket.at = now
      if (bucket.level < 1) return Math.ceil((1 - bucket.level) / bucket.rate)
      bucket.level -= 1
      return 0
    },
    wentWell: (key) => {
      const bucket = buckets.get(key)
      if (bucket) bucket.rate = Math.min(fastest, bucket.rate + growth)
    },
    wasTooFast: (key, now, retryAfterSeconds) => {
      const bucket = bucketOf(key, now)
      bucket.rate = Math.max(slowest, bucket.rate / 2)
      bucket.level = 0
      bucket.at = now
      bucket.blockedUntil = Math.max(bucket.blockedUntil, now + retryAfterSeconds * 1000)
    },
  }
}
