import type { z } from 'zod'
import { Invalid } from '../errors.ts'

/** The sort key of a page's last row as an opaque text. Its content is no secret and gives no access. */
export function encodeCursor(parts: unknown): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url')
}

/** @throws Invalid when it isn't one of ours. */
export function decodeCursor<T extends z.ZodType>(cursor: string, shape: T): z.output<T> {
  let parts: unknown
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch (cause) {
    throw unknownCursor(cause)
  }
  const parsed = shape.safeParse(parts)
  if (!parsed.success) throw unknownCursor(parsed.error)
  return parsed.data
}

function unknownCursor(cause: unknown): Invalid {
  const error = new Invalid('The cursor is not one that this list gave out. Start again without it.')
  error.cause = cause
  return error
}
