/**
 * What may go wrong as a matter of course. `message` is a sentence that tells the caller what to do; `details`
 * is for machines and never holds texts of customers. Everything else that is thrown is a bug and answers 500.
 */
export abstract class ExpectedError extends Error {
  abstract readonly code: string
  readonly details: Readonly<Record<string, unknown>>

  constructor(message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message)
    this.name = new.target.name
    this.details = details
  }
}

export class NotFound extends ExpectedError {
  readonly code = 'not_found'
}

export class Conflict extends ExpectedError {
  readonly code = 'conflict'
}

export class Forbidden extends ExpectedError {
  readonly code = 'forbidden'
}

export class Invalid extends ExpectedError {
  readonly code = 'invalid'
}

export class Unauthenticated extends ExpectedError {
  readonly code = 'unauthenticated'
}

export class TooMany extends ExpectedError {
  readonly code = 'too_many'
}

export class TooLarge extends ExpectedError {
  readonly code = 'too_large'
}
