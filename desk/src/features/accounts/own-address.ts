/**
 * Where to go after the sign-in: an address of this desk, else the inbox. A link that names another site, also
 * as `//host` or `/\host`, is not followed.
 */
export function ownAddress(next: unknown): string {
  if (typeof next !== 'string' || !/^\/(?![/\\])/.test(next) || /[\\\t\r\n]/.test(next)) return '/inbox'
  return next.startsWith('/sign-in') ? '/inbox' : next
}
