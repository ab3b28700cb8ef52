/** PostgreSQL keeps neither NUL nor half a character (a lone surrogate); both come only from broken senders. */
export function storable(text: string): string {
  return Buffer.from(text).toString().replaceAll('\0', '')
}

/** For `JSON.parse`: the same in all texts of a document. */
export const storableTexts = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? storable(value) : value
