import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'

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
  const key = deriveKey(secret, purpose)
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

/** Encrypts secrets at rest for one purpose. */
export type Sealer = {
  /** @param place what the sealed text belongs to, such as the row's id: put anywhere else, it doesn't open. */
  seal(text: string, place: string): string
  /** @throws Unsealable */
  open(sealed: string, place: string): string
}

/** Sealed with another secret, for another place, or changed since. */
export class Unsealable extends Error {
  override readonly name = 'Unsealable'
}

const nonceBytes = 12
const tagBytes = 16

/** AES-256-GCM with a random nonce per text; the sealed form is base64url of nonce, tag and ciphertext. */
export function createSealer(secret: string, purpose: string): Sealer {
  const key = deriveKey(secret, `sealed ${purpose}`)
  return {
    seal: (text, place) => {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place))
      const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString('base64url')
    },
    open: (sealed, place) => {
      const bytes = Buffer.from(sealed, 'base64url')
      const nonce = bytes.subarray(0, nonceBytes)
      const tag = bytes.subarray(nonceBytes, nonceBytes + tagBytes)
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
        decipher.setAAD(Buffer.from(place)).setAuthTag(tag)
        const hidden = bytes.subarray(nonceBytes + tagBytes)
        return Buffer.concat([decipher.update(hidden), decipher.final()]).toString('utf8')
      } catch (cause) {
        throw new Unsealable(
          'A stored secret does not open: the installation has another QUAYDESK_SECRET now.',
          {
            cause,
          },
        )
      }
    },
  }
}

const deriveKey = (secret: string, purpose: string) =>
  Buffer.from(hkdfSync('sha256', secret, 'quaydesk', purpose, 32))
