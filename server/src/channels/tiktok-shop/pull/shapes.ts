import { z } from 'zod'

/** A moment in seconds as ms; 0 and absence mean that it didn't happen. */
export const Moment = z
  .int()
  .nullish()
  .transform((seconds) => (seconds ? seconds * 1000 : null))

/** Absent and empty mean the same. */
export const Words = z
  .string()
  .nullish()
  .transform((text) => text || null)

/** A decimal number in a text; what is none is absent. */
export const Amount = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .nullish()
  .catch(null)
  .transform((amount) => amount ?? null)

export const Currency = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .nullish()
  .catch(null)
  .transform((currency) => currency ?? null)

export const money = (amount: string | null, currency: string | null) =>
  amount === null || currency === null ? null : { amount, currency }
