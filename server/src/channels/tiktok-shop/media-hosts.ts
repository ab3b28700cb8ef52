/** Where the platform keeps pictures and videos, by the addresses in the samples of its interface. */
const suffixes = [
  '.tiktokcdn.com',
  '.tiktokcdn-us.com',
  '.tiktokcdn-eu.com',
  '.ibyteimg.com',
  '.byteimg.com',
  '.ttcdn-us.com',
  '.tiktokglobalshop.com',
]

/**
 * Whether a picture may be fetched from there: an address in a message is what somebody else wrote.
 * @param ownOrigins of stand-ins on this machine
 */
export function isPlatformMedia(url: URL, ownOrigins: readonly string[] = []): boolean {
  if (ownOrigins.includes(url.origin)) return true
  const usual = url.protocol === 'https:' && url.port === '' && url.username === '' && url.password === ''
  return usual && suffixes.some((suffix) => url.hostname.endsWith(suffix))
}
