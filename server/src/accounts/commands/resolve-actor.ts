import type { Actor } from '../actor.ts'
import { cookieValue } from '../cookie-value.ts'
import type { AccountsDeps } from '../deps.ts'
import { permissionsOf } from '../policy.ts'
import { findActor } from '../queries/members.ts'
import { hashToken } from '../tokens.ts'
import type { Auth } from './create-auth.ts'

export type ResolvedActor = {
  readonly actor: Actor
  /** To be sent back where there are any: a sign-in in use is renewed once a day. */
  readonly setCookies: readonly string[]
}

export type ResolveDeps = Pick<AccountsDeps, 'db' | 'clock' | 'auth' | 'actors'>

/**
 * Who a request's cookie belongs to; undefined when nobody is signed in by it, or the member is disabled. A look-up costs
 * about 4 ms, so its result serves for a minute, or until a process changes or ends the member's access.
 */
export function resolveActor(
  deps: ResolveDeps,
  cookieHeader: string | undefined,
): Promise<ResolvedActor | undefined> {
  return resolve(deps, cookieHeader, 'use')
}

/**
 * The same without counting as a use: for sockets, which can send no cookie back. Were a sign-in renewed here, the request that could
 * carry the new cookie would find nothing to renew, and the browser's own would run out in mid-work.
 */
export async function peekActor(
  deps: ResolveDeps,
  cookieHeader: string | undefined,
): Promise<Actor | undefined> {
  return (await resolve(deps, cookieHeader, 'look'))?.actor
}

async function resolve(
  { db, clock, auth, actors }: ResolveDeps,
  cookieHeader: string | undefined,
  to: 'use' | 'look',
): Promise<ResolvedActor | undefined> {
  const cookie = await signInCookie(auth, cookieHeader)
  if (cookie === undefined) return undefined
  // Of the whole cookie with its signature: a token without the right one must not find what the right one left.
  const key = `${to} ${hashToken(cookie).toString('base64')}`
  const cached = actors.get(key, clock.now())
  if (cached) return { actor: cached, setCookies: [] }

  const generation = actors.generation()
  const { response, headers } = await auth.api.getSession({
    headers: new Headers({ cookie }),
    query: { disableRefresh: to === 'look' },
    returnHeaders: true,
  })
  if (response === null) return undefined
  const [member] = await db.worker.query(findActor({ userId: response.user.id }))
  if (member === undefined) return undefined
  const actor = { ...member, permissions: permissionsOf(member.role), signInId: response.session.id }
  actors.put(key, actor, clock.now(), generation)
  return { actor, setCookies: headers.getSetCookie() }
}

/** Of all a browser sent only the one sign-in cookie, so that everybody who reads it means the same sign-in. */
export async function signInCookie(
  auth: Auth,
  cookieHeader: string | undefined,
): Promise<string | undefined> {
  const { name } = (await auth.$context).authCookies.sessionToken
  const value = cookieValue(cookieHeader, name)
  return value === undefined ? undefined : `${name}=${value}`
}
