import type { ChannelConnection } from '@quaydesk/contract'

const dayMs = 24 * 60 * 60_000
/** Time enough to find whoever may authorize. */
const warnBeforeMs = 14 * dayMs
/** Five looks that did not happen. */
const behindAfterMs = 10 * 60_000

export type Trouble =
  | { readonly kind: 'revoked' | 'expired' }
  | { readonly kind: 'ending'; readonly leftMs: number }
  | { readonly kind: 'renewal'; readonly reason: string }
  | { readonly kind: 'scopes'; readonly scopes: readonly string[] }
  | { readonly kind: 'poll'; readonly reason: string }
  | { readonly kind: 'behind'; readonly lastAt: string }
  | { readonly kind: 'requests' }
  | { readonly kind: 'past-waits' }
  | { readonly kind: 'pulls'; readonly count: number }
  | { readonly kind: 'proof'; readonly day: string; readonly missing: number; readonly twice: number }

/** What of a connected shop wants a look, the worst first; without an authorization nothing else is worth saying. */
export function troublesOf(connection: ChannelConnection, now: number): Trouble[] {
  const { authorization, poll, requests, pulls, proofs } = connection
  if (authorization.state !== 'active') return [{ kind: authorization.state }]
  const troubles: Trouble[] = []
  const leftMs = Date.parse(authorization.endsAt) - now
  if (leftMs < warnBeforeMs) troubles.push({ kind: 'ending', leftMs: Math.max(0, leftMs) })
  if (authorization.trouble !== null) troubles.push({ kind: 'renewal', reason: authorization.trouble })
  if (authorization.missingScopes.length > 0)
    troubles.push({ kind: 'scopes', scopes: authorization.missingScopes })
  if (poll.trouble !== null) troubles.push({ kind: 'poll', reason: poll.trouble })
  else if (poll.lastAt !== null && now - Date.parse(poll.lastAt) > behindAfterMs)
    troubles.push({ kind: 'behind', lastAt: poll.lastAt })
  if (requests.reads >= requests.mostReads) troubles.push({ kind: 'requests' })
  else if (requests.reads >= requests.mostPast) troubles.push({ kind: 'past-waits' })
  if (pulls.givenUp > 0) troubles.push({ kind: 'pulls', count: pulls.givenUp })
  const [newest] = proofs
  if (newest && newest.missing + newest.twice > 0) {
    const { day, missing, twice } = newest
    troubles.push({ kind: 'proof', day, missing, twice })
  }
  return troubles
}
