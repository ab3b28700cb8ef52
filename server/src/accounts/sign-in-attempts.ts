/** Failures that are free before a lock begins: people mistype. */
const freePerAddress = 5
/** Across all addresses, so that a rented thousand of them gets no thousand times five tries at one account. */
const freePerAccount = 50
const firstLockMs = 2_000
const longestLockMs = 15 * 60_000
const longestAccountLockMs = 60_000
const forgetAfterMs = 60 * 60_000
const maxKeys = 20_000

type Failures = { count: number; lastAt: number; lockedUntil: number }

type Admission = { readonly admitted: true } | { readonly admitted: false; readonly retryAfterMs: number }

export type SignInAttempts = {
  /**
   * Asks before the password is looked at. An admitted attempt counts as failed until `succeeded` says otherwise,
   * so that many at the same time get no more tries than one after the other.
   */
  admit(account: string, address: string, now: number): Admission
  succeeded(account: string, address: string): void
}

/**
 * Counts failed sign-ins per account and address, and per account. After the free ones each failure doubles the lock.
 * The lock over all addresses does not hold where the account has signed in before: else a crowd of strangers could keep an
 * owner out. In memory and bounded: a restart forgives.
 */
export function createSignInAttempts(): SignInAttempts {
  const perAddress = new Map<string, Failures>()
  const perAccount = new Map<string, Failures>()
  const known = new Set<string>()
  return {
    admit: (account, address, now) => {
      const key = `${networkOf(address)} ${account}`
      const wait = Math.max(
        lockedFor(perAddress, key, now),
        known.has(key) ? 0 : lockedFor(perAccount, account, now),
      )
      if (wait > 0) return { admitted: false, retryAfterMs: wait }
      fail(perAddress, key, now, freePerAddress, longestLockMs)
      fail(perAccount, account, now, freePerAccount, longestAccountLockMs)
      return { admitted: true }
    },
    succeeded: (account, address) => {
      const key = `${networkOf(address)} ${account}`
      perAddress.delete(key)
      known.delete(key)
      known.add(key)
      if (known.size > maxKeys) dropOldest(known)
      const all = perAccount.get(account)
      // Only the attempt itself is taken back: the true owner's sign-in must not forgive an attacker's tries.
      if (all) all.count -= 1
    },
  }
}

function lockedFor(failures: Map<string, Failures>, key: string, now: number): number {
  return Math.max(0, (failures.get(key)?.lockedUntil ?? 0) - now)
}

function fail(
  failures: Map<string, Failures>,
  key: string,
  now: number,
  free: number,
  longest: number,
): void {
  const before = failures.get(key)
  const remembered = before !== undefined && now - before.lastAt < forgetAfterMs
  const count = (remembered ? before.count : 0) + 1
  const lock = count < free ? 0 : Math.min(longest, firstLockMs * 2 ** Math.min(count - free, 20))
  // Deleted first, so that the order of the map is that of the last failure and the oldest goes when it is full.
  failures.delete(key)
  failures.set(key, { count, lastAt: now, lockedUntil: now + lock })
  if (failures.size > maxKeys) dropOldest(failures)
}

function dropOldest(keyed: Set<string> | Map<string, unknown>): void {
  const oldest = keyed.keys().next()
  if (!oldest.done) keyed.delete(oldest.value)
}

/** An IPv6 customer has a /64 at least, so single addresses in it are no hurdle. */
function networkOf(address: string): string {
  if (!address.includes(':') || address.startsWith('::ffff:')) return address
  const [head = '', tail] = address.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const gap = tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0')
  return [...left, ...gap, ...right].slice(0, 4).join(':')
}
