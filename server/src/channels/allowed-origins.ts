import { Invalid } from '../platform/errors.ts'

/**
 * Origins as a browser compares them (scheme, host, port). They end up in a header, so nothing but an origin gets through.
 * @throws Invalid for anything that is more or less than an origin
 */
export function originsOf(urls: readonly string[]): string[] {
  return [...new Set(urls.map(originOf))]
}

function originOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  const isWeb = url !== null && (url.protocol === 'https:' || url.protocol === 'http:')
  const isBare = isWeb && url.pathname === '/' && !url.search && !url.hash && !url.username
  if (!isBare || !/^https?:\/\/[\w.:[\]-]+$/.test(url.origin))
    throw new Invalid(`"${text}" is not the address of a site. Write it like https://shop.example.`)
  return url.origin
}
