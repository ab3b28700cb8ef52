import { createHash } from 'node:crypto'

/** An id of the look platforms use: a decimal string of 19 digits that is the same for the same name, on any machine. */
export function namedId(...name: readonly string[]): string {
  const digest = createHash('sha256').update(name.join('\n')).digest()
  return `7${(digest.readBigUInt64BE() % 10n ** 18n).toString().padStart(18, '0')}`
}

/** Opaque text of lower- and upper-case letters and digits, the same for the same name. */
export function namedToken(length: number, ...name: readonly string[]): string {
  const digest = createHash('sha512').update(name.join('\n')).digest('base64').replace(/[+/=]/g, '')
  return digest.slice(0, length)
}

/** Ids that grow with time: seconds in the upper bits, a counter in the lower 32, as platforms of this kind make them. */
export function createIdentifiers(now: () => number): () => string {
  let last = 0n
  return () => {
    const earliest = BigInt(Math.floor(now() / 1000)) << 32n
    last = last < earliest ? earliest + 1n : last + 1n
    return last.toString()
  }
}
