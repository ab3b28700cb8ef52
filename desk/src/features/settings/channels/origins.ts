/**
 * What was typed, as the origin it means: without a scheme https is meant, a path goes. Null if it is no address
 * of a page.
 */
export function originOf(typed: string): string | null {
  const text = typed.trim()
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`
  if (!URL.canParse(address)) return null
  const { protocol, hostname, origin } = new URL(address)
  const web = protocol === 'https:' || protocol === 'http:'
  return web && (hostname.includes('.') || hostname === 'localhost') ? origin : null
}
