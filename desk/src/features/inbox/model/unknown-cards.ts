import type { ThreadEntry } from '@quaydesk/contract'

/** After that nobody fetches it any more. */
const freshMs = 10 * 60_000

/** Whether a card that came in just now names something that isn't here yet. What a coupon is, no platform tells. */
export const hasUnknownCard = (entries: readonly ThreadEntry[], now: number): boolean =>
  entries.some(
    (entry) =>
      entry.type === 'message' &&
      entry.card !== null &&
      entry.shown === null &&
      !('couponId' in entry.card) &&
      now - Date.parse(entry.at) < freshMs,
  )
