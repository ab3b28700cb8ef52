import { createHmac, timingSafeEqual } from 'node:crypto'

export type SignedParts = {
  readonly path: string
  /** Decoded values; `sign` and `access_token` are left out here. */
  readonly query: URLSearchParams
  /** As sent; null where it takes no part (a form with files). */
  readonly body: Buffer | null
}

/** Request signature of the platform's page "Sign your API request": 64 lower-case hexadecimal digits. */
export function signRequest(appSecret: string, parts: SignedParts): string {
  const pairs = [...parts.query]
    .filter(([name]) => name !== 'sign' && name !== 'access_token')
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => name + value)
  return createHmac('sha256', appSecret)
    .update(appSecret + parts.path + pairs.join(''))
    .update(parts.body ?? '')
    .update(appSecret)
    .digest('hex')
}

/** How a client that sent the two bytes `{}` counted them. The platform's own samples disagree, so both pass. */
export type EmptyBodyReading = 'bytes' | 'nothing' | null

/** Whether `sign` fits, and which reading of an empty object it took. */
export function checkSignature(
  appSecret: string,
  parts: SignedParts,
  sign: string,
): { readonly valid: boolean; readonly emptyBody: EmptyBodyReading } {
  const isEmptyObject = parts.body?.toString('utf8').trim() === '{}'
  if (sameText(signRequest(appSecret, parts), sign))
    return { valid: true, emptyBody: isEmptyObject ? 'bytes' : null }
  if (isEmptyObject && sameText(signRequest(appSecret, { ...parts, body: null }), sign))
    return { valid: true, emptyBody: 'nothing' }
  return { valid: false, emptyBody: null }
}

function sameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
