import { RateLimited, Rejected, Unauthorised, Unreachable, WindowClosed } from './errors.ts'

/** What becomes of a message after an attempt that brought no receipt. */
export type Outcome =
  | {
      readonly state: 'queued'
      readonly nextAttemptAt: number
      readonly failure: string
      /** False if the attempt is none of those that have an end. */
      readonly counts: boolean
    }
  | { readonly state: 'failed'; readonly failure: string }
  /** Asked about at `nextAttemptAt`; null = nothing more can be done but look. */
  | { readonly state: 'unknown'; readonly nextAttemptAt: number | null; readonly failure: string }

/** About 2 h 50 min of trying: an outage over lunch is bridged, a message of yesterday is not sent into today. */
const maxAttempts = 12
const firstPauseMs = 5_000
const longestPauseMs = 30 * 60_000
const maxQuestions = 10
/** So long a platform may ask to wait, however often, before that counts as an attempt: of a queue behind a limit one message passes at a time. */
const patienceMs = 24 * 3_600_000
const widestSpreadMs = 60_000

/** 5 s, 10 s, 20 s … up to half an hour. */
export function pauseAfter(attempts: number): number {
  return Math.min(longestPauseMs, firstPauseMs * 2 ** Math.max(0, attempts - 1))
}

/**
 * What was told to wait together would come again together, and all but one would be told so again. The longer a message has waited, the
 * wider it is spread, by the random end of its id.
 */
function spreadOf(messageId: string, waitedMs: number): number {
  const share = Number.parseInt(messageId.slice(-6), 16) / 0x1000000
  return Math.floor(share * Math.min(widestSpreadMs, Math.max(0, waitedMs)))
}

/**
 * @param messageId a UUID whose end is random
 * @param attempts including the one that failed
 * @param canReconcile whether the channel can be asked about a message
 */
export function decideAfterSend(
  error: unknown,
  {
    messageId,
    attempts,
    queuedAt,
    now,
    canReconcile,
  }: { messageId: string; attempts: number; queuedAt: number; now: number; canReconcile: boolean },
): Outcome {
  if (error instanceof Rejected || error instanceof Unauthorised || error instanceof WindowClosed)
    return { state: 'failed', failure: error.failure }
  if (error instanceof RateLimited || error instanceof Unreachable) {
    const counts = error instanceof Unreachable || now - queuedAt >= patienceMs
    if (counts && attempts >= maxAttempts) return { state: 'failed', failure: error.failure }
    const pauseMs =
      error instanceof RateLimited
        ? error.retryAfterSeconds * 1000 + spreadOf(messageId, now - queuedAt)
        : pauseAfter(attempts)
    return { state: 'queued', nextAttemptAt: now + pauseMs, failure: error.failure, counts }
  }
  // Unconfirmed, out of time, or a bug of the channel in mid-send: perhaps taken, so it must not go out again unasked.
  return { state: 'unknown', nextAttemptAt: canReconcile ? now + firstPauseMs : null, failure: 'unconfirmed' }
}

/** After the platform could not say: ask again, at last leave it to a person. */
export function decideAfterQuestion({ attempts, now }: { attempts: number; now: number }): Outcome {
  const nextAttemptAt = attempts >= maxQuestions ? null : now + pauseAfter(attempts)
  return { state: 'unknown', nextAttemptAt, failure: 'unconfirmed' }
}
