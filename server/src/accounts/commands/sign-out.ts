import type { Actor } from '../actor.ts'
import type { AccountsDeps } from '../deps.ts'
import { signInCookie } from './resolve-actor.ts'

/** Ends this sign-in only. @returns cookies that make the browser forget it */
export async function signOut(
  deps: AccountsDeps,
  actor: Actor,
  cookieHeader: string | undefined,
): Promise<string[]> {
  const cookie = await signInCookie(deps.auth, cookieHeader)
  const { headers } = await deps.auth.api.signOut({
    headers: new Headers(cookie === undefined ? {} : { cookie }),
    returnHeaders: true,
  })
  const { organizationId, memberId, signInId } = actor
  deps.actors.drop({ organizationId, memberId, signInId, ended: true })
  return headers.getSetCookie()
}
