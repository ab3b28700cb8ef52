/** An answer grows beyond what it may. */
export class AnswerTooLarge extends Error {
  override readonly name = 'AnswerTooLarge'
}

/**
 * The bytes of an answer, as long as there are no more of them than allowed.
 * @throws AnswerTooLarge, and what reading from a broken connection throws
 */
export async function readCapped(response: Response, maxBytes: number): Promise<Buffer> {
  if (response.body === null) return Buffer.alloc(0)
  const chunks: Uint8Array[] = []
  let bytes = 0
  const reader = response.body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return Buffer.concat(chunks)
    bytes += value.byteLength
    if (bytes > maxBytes) {
      await reader.cancel()
      throw new AnswerTooLarge(`The answer has more than ${maxBytes} bytes.`)
    }
    chunks.push(value)
  }
}

const longestPauseSeconds = 86_400

/** A Retry-After header, in seconds or as a date (RFC 9110); null if there is none that can be read. At least 1, at most a day. */
export function retryAfterSecondsOf(header: string | null, now: number): number | null {
  if (header === null) return null
  const seconds = /^\s*\d+\s*$/.test(header) ? Number(header) : (Date.parse(header) - now) / 1000
  if (Number.isNaN(seconds)) return null
  return Math.min(longestPauseSeconds, Math.max(1, Math.ceil(seconds)))
}
