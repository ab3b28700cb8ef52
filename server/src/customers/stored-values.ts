import { createHash } from 'node:crypto'

/** Zero bytes and halves of characters: PostgreSQL takes neither, and a platform's text must not stop its order from being stored. */
const unstorable = /[\0\p{Surrogate}]/gu

/** A platform's text as it can be stored, cut to `most` characters. */
export function storable(text: string, most: number): string {
  return text.slice(0, most).replace(unstorable, '')
}

/** Null where there is nothing to read. */
export function storableOrNull(text: string | null, most: number): string | null {
  const stored = text === null ? '' : storable(text, most).trim()
  return stored === '' ? null : stored
}

export const instant = (at: number): string => new Date(at).toISOString()
export const instantOrNull = (at: number | null): string | null => (at === null ? null : instant(at))

/** Tells whether two readings say the same; the order of a row's fields is that of its type. */
export const digestOf = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('base64url')
