import { createHash, randomBytes } from 'node:crypto'

/** A secret for a link: 256 random bits, safe in an address. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/**
 * What is kept of a token, so that who reads the database can't use the link. No salt or slow hash is needed:
 * nobody guesses 256 bits.
 */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
