import { TooMany } from '../../platform/errors.ts'

/** Per address (an IPv6 network counts as one) on routes that let strangers in: above what a team behind one address needs. */
export const fewTries = { max: 30, timeWindow: 60_000 }

export function tooManyTries(retryAfterSeconds: number): TooMany {
  return new TooMany(`That was tried too often. Wait ${retryAfterSeconds} seconds, then try again.`, {
    retryAfterSeconds,
  })
}
