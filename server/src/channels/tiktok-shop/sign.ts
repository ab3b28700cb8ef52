import { createHmac, timingSafeEqual } from 'node:crypto'

export type SignedRequest = {
  /** Without host and query. */
  readonly path: string
  /** As they are before they are encoded. */
  readonly query: Readonly<Record<string, string>>
  /** The very bytes that are sent; null where there are none, and for forms with files. */
  readonly body: string | null
  readonly appSecret: string
}

/** Their values take no part: one is the result, the other stood in the address before it became a header. */
const unsigned = new Set(['sign', 'access_token'])

/** The `sign` of a call: guide "Sign your API request" (202309). Lower-case hex. */
export function signRequest({ path, query, body, appSecret }: SignedRequest): string {
  const parameters = Object.entries(query)
    .filter(([name]) => !unsigned.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}${value}`)
  return createHmac('sha256', appSecret)
    .update(`${appSecret}${path}${parameters.join('')}${body ?? ''}${appSecret}`)
    .digest('hex')
}

/** Whether the `Authorization` header of a webhook fits its bytes. It says nothing about when they were signed. */
export function isSignedWebhook(
  { rawBody, signature }: { readonly rawBody: Buffer; readonly signature: unknown },
  { appKey, appSecret }: { readonly appKey: string; readonly appSecret: string },
): boolean {
  if (typeof signature !== 'string') return false
  const expected = createHmac('sha256', appSecret).update(appKey).update(rawBody).digest()
  const given = Buffer.from(signature, 'hex')
  return given.length === expected.length && timingSafeEqual(given, expected)
}
