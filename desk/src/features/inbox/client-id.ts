/**
 * An id made here, by which the server knows a repeated message. Not crypto.randomUUID, which browsers offer
 * only over https: a desk in a shop's own network may be served without.
 */
export function newClientId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}
