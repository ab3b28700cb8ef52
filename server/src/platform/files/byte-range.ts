/** First and last byte, both included. */
export type ByteRange = { readonly start: number; readonly end: number }

const single = /^bytes=(\d*)-(\d*)$/

/**
 * The part of a file that a Range header asks for (RFC 9110, 14.2). Null: all of it, also for what can't be read, or asks for several
 * parts at once, for whoever asks must be content with the whole. `beyond`: it begins behind the end.
 */
export function byteRangeOf(header: string | undefined, size: number): ByteRange | 'beyond' | null {
  const [, from, to] = single.exec(header?.trim() ?? '') ?? []
  if (from === undefined || to === undefined || (from === '' && to === '')) return null
  if (from === '') {
    const last = Number(to)
    return last === 0 || size === 0 ? 'beyond' : { start: Math.max(0, size - last), end: size - 1 }
  }
  const start = Number(from)
  const end = to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (start >= size) return 'beyond'
  return end < start ? null : { start, end }
}
