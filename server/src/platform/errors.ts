import type { ErrorCode } from '@quaydesk/contract'

/**
 * What may go wrong as a matter of course. `message` is a sentence that tells the caller what to do; `details`
 * is for machines and never holds texts of customers. Everything else that is thrown is a bug and answers 500.
 */
export abstract class ExpectedError extends Error {
  abstract readonly code: ErrorCode
  readonly details: Readonly<Record<string, unknown>>

  constructor(message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message)
    this.name = new.target.name
    this.details = details
  }
}

export class NotFound extends ExpectedError {
  readonly code = 'NotFound'
}

export class Conflict extends ExpectedError {
  readonly code = 'Conflict'
}

export class Forbidden extends ExpectedError {
  readonly code = 'Forbidden'
}

export class Invalid extends ExpectedError {
  readonly code = 'Invalid'
}

export class Unauthenticated extends ExpectedError {
  readonly code = 'Unauthenticated'
}

/** For what passes by waiting; what somebody has to make room for first is a `Conflict`. */
export class TooMany extends ExpectedError {
  readonly code = 'TooMany'
  readonly retryAfterSeconds: number

  /** @param wait in whole seconds, as the answer's Retry-After says them too */
  constructor(message: string, wait: { readonly retryAfterSeconds: number }) {
    super(message, { retryAfterSeconds: wait.retryAfterSeconds })
    this.retryAfterSeconds = wait.retryAfterSeconds
  }
}

export class TooLarge extends ExpectedError {
  readonly code = 'TooLarge'
}

/** Something outside (mail server, platform, database) doesn't answer; the request may be repeated later. */
export class Unavailable extends ExpectedError {
  readonly code = 'Unavailable'
}
