import { RateLimited, Rejected, Unauthorised, Unreachable, WindowClosed } from './errors.ts'

/** What becomes of a message after an attempt that brought no receipt. */
export type Outcome =
  | { readonly state: 'queued'; readonly nextAttemptAt: number; readonly failure: string }
  | { readonly state: 'failed'; readonly failure: string }
  /** Asked about at `nextAttemptAt`; null = nothing more can be done but look. */
  | { readonly state: 'unknown'; readonly nextAttemptAt: number | null; readonly failure: string }

/** About 2 h 50 min of trying: an outage over lunch is bridged, a message of yesterday is not sent into today. */
const maxAttempts = 12
const firstPauseMs = 5_000
const longestPauseMs = 30 * 60_000
const maxQuestions = 10

/** 5 s, 10 s, 20 s … up to half an hour. */
export function pauseAfter(attempts: number): number {
  return Math.min(longestPauseMs, firstPauseMs * 2 ** Math.max(0, attempts - 1))
}

/**
 * @param attempts including the one that failed
 * @param canReconcile whether the channel can be asked about a message
 */
export function decideAfterSend(
  error: unknown,
  { attempts, now, canReconcile }: { attempts: number; now: number; canReconcile: boolean },
): Outcome {
  if (error instanceof Rejected || error instanceof Unauthorised || error instanceof WindowClosed)
    return { state: 'failed', failure: error.failure }
  if (error instanceof RateLimited || error instanceof Unreachable) {
    if (attempts >= maxAttempts) return { state: 'failed', failure: error.failure }
    const pauseMs = error instanceof RateLimited ? error.retryAfterSeconds * 1000 : pauseAfter(attempts)
    return { state: 'queued', nextAttemptAt: now + pauseMs, failure: error.failure }
  }
  // Unconfirmed, out of time, or a bug of the channel in mid-send: perhaps taken, so it must not go out again unasked.
  return { state: 'unknown', nextAttemptAt: canReconcile ? now + firstPauseMs : null, failure: 'unconfirmed' }
}

/** After the platform could not say: ask again, at last leave it to a person. */
export function decideAfterQuestion({ attempts, now }: { attempts: number; now: number }): Outcome {
  const nextAttemptAt = attempts >= maxQuestions ? null : now + pauseAfter(attempts)
  return { state: 'unknown', nextAttemptAt, failure: 'unconfirmed' }
}
