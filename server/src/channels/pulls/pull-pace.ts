import type { PullSubject } from '../contract.ts'

const secondMs = 1_000
const minuteMs = 60 * secondMs

/**
 * How long after a fetch the same thing is not fetched again. A buyer who writes ten lines in a row must not cost ten requests of a day's
 * 10,000; what a webhook announces as changed has none, for it says that there is something new.
 */
const gaps: Record<PullSubject, number> = {
  conversation: 10 * minuteMs,
  messages: 0,
  'buyer-orders': 5 * minuteMs,
  order: 0,
  return: 0,
  cancellation: 0,
  product: 30 * minuteMs,
  products: 60 * minuteMs,
  file: 0,
  'read-mark': 5 * secondMs,
  reviews: 60 * minuteMs,
  performance: 60 * minuteMs,
  webhooks: 0,
}

export const gapOf = (subject: PullSubject): number => gaps[subject]

const firstPauseMs = 2 * secondMs
const longestPauseMs = 30 * minuteMs
const maxAttempts = 10

/**
 * When a fetch that failed is tried again; null: given up, counted and shown. Ten attempts take about an hour.
 * @param attempts made so far, this one included
 */
export function retryPullAt(now: number, attempts: number): number | null {
  return attempts >= maxAttempts
    ? null
    : now + Math.min(longestPauseMs, firstPauseMs * 2 ** (attempts - 1) * 2)
}
