import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

/** Signs texts for one purpose; what another purpose or another installation signed never verifies. */
export type Signer = {
  /** 43 characters, safe in an address. */
  sign(text: string): string
  verify(text: string, signature: string): boolean
}

/**
 * Every purpose has a key of its own, derived from the installation's secret (HKDF, RFC 5869), so that a link to a file can't be
 * replayed as a visitor's token.
 */
export function createSigner(secret: string, purpose: string): Signer {
  const key = Buffer.from(hkdfSync('sha256', secret, 'quaydesk', purpose, 32))
  const digest = (text: string) => createHmac('sha256', key).update(text).digest()
  return {
    sign: (text) => digest(text).toString('base64url'),
    verify: (text, signature) => {
      const given = Buffer.from(signature, 'base64url')
      const expected = digest(text)
      return given.length === expected.length && timingSafeEqual(given, expected)
    },
  }
}
