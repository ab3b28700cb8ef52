import { z } from 'zod'

/** Every code an answer of the API can carry. `Invalid` lists what is wrong, field by field, in `details.fields`. */
export const errorCodes = [
  'Invalid',
  'Unauthenticated',
  'Forbidden',
  'NotFound',
  'Conflict',
  'TooMany',
  'TooLarge',
  'Unavailable',
  'Bug',
] as const

export const ApiError = z.strictObject({
  code: z.enum(errorCodes),
  /** A sentence that says what happened and what to do. */
  message: z.string(),
  details: z.record(z.string(), z.unknown()),
})
export type ApiError = z.infer<typeof ApiError>
export type ErrorCode = (typeof errorCodes)[number]
