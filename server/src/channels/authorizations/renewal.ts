const dayMs = 24 * 60 * 60_000
const firstPauseMs = 30_000
const longestPauseMs = 30 * 60_000

/**
 * When to renew a token: after four fifths of its life, and never later than a day before its end, so that a platform which is down
 * for hours costs nothing.
 */
export function renewalDueAt(now: number, expiresAt: number): number {
  const life = Math.max(0, expiresAt - now)
  return now + Math.max(0, Math.min(life * 0.8, Math.max(life - dayMs, life * 0.5)))
}

/** The pause after a failed renewal; it grows to half an hour. What ends it is the life of the refresh token. */
export function renewalPauseMs(attempts: number): number {
  return Math.min(longestPauseMs, firstPauseMs * 2 ** attempts)
}
