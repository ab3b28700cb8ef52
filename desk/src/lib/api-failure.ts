import type { ErrorCode } from '@quaydesk/contract'

/** Besides the server's codes: no answer came in time, or one came that is not the server's. */
export type FailureCode = ErrorCode | 'Unreachable' | 'Unreadable'

/** What is wrong with one field of a request, as `details.fields` of an Invalid lists it. */
export type FieldFault = { path: string; problem: string }

export class ApiFailure extends Error {
  override readonly name = 'ApiFailure'
  readonly code: FailureCode
  readonly details: Record<string, unknown>

  /** `message`: the server's sentence, which says what to do; empty for the two codes of our own. */
  constructor(code: FailureCode, message: string, details: Record<string, unknown> = {}, cause?: unknown) {
    super(message, { cause })
    this.code = code
    this.details = details
  }
}

export const failedWith = (error: unknown, code: FailureCode): error is ApiFailure =>
  error instanceof ApiFailure && error.code === code

/** What is wrong field by field, where the server says so; paths as in `/settings/hours/0`. */
export function fieldFaults(error: unknown): FieldFault[] {
  if (!failedWith(error, 'Invalid') || !Array.isArray(error.details.fields)) return []
  return error.details.fields.filter(
    (fault: unknown): fault is FieldFault =>
      typeof fault === 'object' && fault !== null && 'path' in fault && 'problem' in fault,
  )
}
