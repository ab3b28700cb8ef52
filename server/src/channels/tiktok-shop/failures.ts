import { RateLimited, Rejected, Unauthorised, Unconfirmed, Unreachable, WindowClosed } from '../errors.ts'

/** What a call does decides what its failure means: only a send may have been taken by a platform that then failed. */
export type CallKind = 'send' | 'other'

export type RefusedCall = {
  readonly kind: CallKind
  readonly httpStatus: number
  /** The envelope's code; null if the answer was none of the platform's. */
  readonly code: number | null
  readonly requestId: string | null
  /** From the Retry-After header, null without one. */
  readonly retryAfterSeconds: number | null
}

type Meaning = (call: RefusedCall) => Error

/** The platform resets its daily quota at a time that it doesn't name. */
const quotaPauseSeconds = 3_600
/** Coupon cards: one in 2 s (error table of the send endpoint). */
const couponPauseSeconds = 2
const usualPauseSeconds = 5

/** Names the code for who looks for the fault; the platform's own sentence may repeat what was sent. */
const wordsOf = ({ code, httpStatus, requestId }: RefusedCall) =>
  `The platform answers ${code ?? `HTTP ${httpStatus}`}${requestId ? ` to request ${requestId}` : ''}.`

const waits =
  (seconds: number): Meaning =>
  ({ retryAfterSeconds }) =>
    new RateLimited({ retryAfterSeconds: retryAfterSeconds ?? seconds })
const refuses =
  (reason: string): Meaning =>
  () =>
    new Rejected({ reason })
const knowsUsNot: Meaning = (call) => new Unauthorised(wordsOf(call))
const closed: Meaning = (call) => new WindowClosed(wordsOf(call))
const notTaken: Meaning = (call) => new Unreachable(wordsOf(call))
const perhapsTaken: Meaning = (call) =>
  call.kind === 'send' ? new Unconfirmed(wordsOf(call)) : new Unreachable(wordsOf(call))

/** Error tables of the customer-service endpoints and of the common errors (both as of 2025-12). */
const meanings: Readonly<Record<number, Meaning>> = {
  // One number, two meanings: on a send the parameters are wrong, everywhere else the platform failed.
  45101001: (call) => (call.kind === 'send' ? refuses('invalid-message')(call) : notTaken(call)),
  45101002: refuses('return-not-possible'),
  45101003: refuses('not-found'),
  45101004: waits(quotaPauseSeconds),
  45101006: refuses('sensitive-content'),
  45101008: notTaken,
  45102007: knowsUsNot,
  45109001: closed,
  45109003: closed,
  45111001: refuses('kind-not-taken'),
  45111012: waits(couponPauseSeconds),
  45111017: refuses('coupon-not-sendable'),
  36009002: waits(usualPauseSeconds),
  36009003: perhapsTaken,
  // Covers a clock that is wrong, which heals, as well as an app key that is: so it is tried again, to an end.
  36009004: notTaken,
  36009007: perhapsTaken,
  36009009: refuses('unknown-endpoint'),
  36009010: refuses('unknown-endpoint'),
  36009014: refuses('endpoint-retired'),
  36009021: refuses('file-too-large'),
  36009022: refuses('content-type'),
  36009023: refuses('content-type'),
  36009033: knowsUsNot,
  105001: knowsUsNot,
  105002: knowsUsNot,
  105005: knowsUsNot,
  106001: knowsUsNot,
  106013: knowsUsNot,
  101000: knowsUsNot,
  40006: refuses('unknown-endpoint'),
  // Of the authorization host: the refresh token or the code is used up, wrong or too old.
  36004001: knowsUsNot,
  36004004: refuses('code-used-or-expired'),
  // Of the reviews.
  32002017: knowsUsNot,
}

export const accessTokenExpired = 105002

/** One of the six errors, by codes alone; by the HTTP status where the code is not known. */
export function failureOf(call: RefusedCall): Error {
  const known = call.code === null ? undefined : meanings[call.code]
  return (known ?? byStatus(call.httpStatus))(call)
}

function byStatus(httpStatus: number): Meaning {
  if (httpStatus === 401 || httpStatus === 403) return knowsUsNot
  if (httpStatus === 429) return waits(usualPauseSeconds)
  if (httpStatus === 408 || httpStatus >= 500) return perhapsTaken
  if (httpStatus >= 300 && httpStatus < 400) return notTaken
  return (call) =>
    call.code === null && httpStatus < 300
      ? perhapsTaken(call)
      : refuses(`platform-${call.code ?? httpStatus}`)(call)
}

/** Before anything was sent: whoever resolves names, connects and greets has failed. */
const beforeSending = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
])

/** What a call that brought no answer means: a cut, a time limit, or nobody there. */
export function failureWithoutAnswer(kind: CallKind, error: unknown): Error {
  const cause = error instanceof Error ? (error.cause ?? error) : error
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : null
  const words = `The platform gave no answer${code ? ` (${code})` : ''}.`
  if (kind === 'send' && !(code !== null && beforeSending.has(code))) return new Unconfirmed(words)
  return new Unreachable(words)
}
