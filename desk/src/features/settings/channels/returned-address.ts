/** With what a platform sent the seller back. */
export type Returned =
  | { readonly kind: 'granted'; readonly code: string; readonly state: string }
  | { readonly kind: 'refused' }
  /** Begun in the platform's app store: nobody here has asked for it. */
  | { readonly kind: 'stateless' }
  | { readonly kind: 'empty' }

/**
 * Reads the address itself and not what the router makes of it, which takes a code of digits for a number. A refusal says
 * `code=null&error=auth_denied` (TikTok Shop, authorization guide 202407).
 */
export function readReturned(search: string): Returned {
  const given = new URLSearchParams(search)
  const [code, state] = [given.get('code'), given.get('state')]
  if (given.has('error') || code === 'null') return { kind: 'refused' }
  if (!code) return { kind: 'empty' }
  return state ? { kind: 'granted', code, state } : { kind: 'stateless' }
}
