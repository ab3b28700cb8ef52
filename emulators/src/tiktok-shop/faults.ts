/** What goes wrong with calls of the API, on demand. */
export type ApiFault = {
  readonly kind: 'answer' | 'slow' | 'cut-before' | 'cut-after-accepting'
  /** For `answer`: the platform's number, such as 36009002, 36009003, 45101004, 45101006, 45109001 or 105002. */
  readonly code: number | null
  /** For `answer`: another HTTP status than that of the number's row, such as 503. */
  readonly status: number | null
  /** For `answer`: becomes the header Retry-After. */
  readonly retryAfterSeconds: number | null
  /** For `slow`: milliseconds of the machine's time before the call is taken up. */
  readonly delayMs: number | null
  /** Part of the path it is for; null for every call. */
  readonly path: string | null
  readonly method: string | null
  /** Calls left; null for ever. */
  remaining: number | null
}

/** What goes wrong with webhooks, on demand. */
export type WebhookFault = {
  readonly kind: 'lost' | 'duplicate' | 'late' | 'reordered' | 'bad-signature'
  /** Number of the topic it is for; null for every one. */
  readonly type: number | null
  /** For `late`: seconds on the stand-in's clock. */
  readonly delaySeconds: number | null
  /** Webhooks left; null for ever. */
  remaining: number | null
}

/** Takes the first fault that fits out of the list, or counts it down. */
export function takeFault<F extends { remaining: number | null }>(
  faults: F[],
  fits: (fault: F) => boolean,
): F | null {
  const place = faults.findIndex(fits)
  const fault = faults[place]
  if (!fault) return null
  if (fault.remaining !== null) {
    fault.remaining -= 1
    if (fault.remaining <= 0) faults.splice(place, 1)
  }
  return fault
}
