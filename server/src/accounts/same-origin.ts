/** The headers by which a browser says where a request comes from; pages can't forge them. */
export type OriginHeaders = {
  readonly origin: string | undefined
  readonly secFetchSite: string | undefined
  readonly host: string | undefined
}

/**
 * Whether a browser sent this on behalf of another site's page (also another port of the same host, whose cookies are
 * shared with ours). Programs send none of these headers and carry no cookie they did not mean to send.
 */
export function isForeign({ origin, secFetchSite, host }: OriginHeaders, ownOrigin: string): boolean {
  if (secFetchSite !== undefined) return secFetchSite !== 'same-origin' && secFetchSite !== 'none'
  if (origin === undefined) return false
  if (origin === ownOrigin) return false
  return !URL.canParse(origin) || new URL(origin).host !== host
}
