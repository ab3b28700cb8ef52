import { APIError } from 'better-auth/api'
import { TooMany, Unauthenticated } from '../../platform/errors.ts'
import type { AccountsDeps } from '../deps.ts'
import { findMemberByEmail } from '../queries/members.ts'
import { recordAudit } from './record-audit.ts'
import { type ResolvedActor, resolveActor } from './resolve-actor.ts'

export type Credentials = { readonly email: string; readonly password: string }

/**
 * Signs a member in, unless too many tries failed before.
 * @throws TooMany with `retryAfterSeconds`, or Unauthenticated with one sentence for unknown e-mail address, wrong password and
 * disabled member
 */
export async function signIn(
  deps: AccountsDeps,
  credentials: Credentials,
  address: string,
): Promise<ResolvedActor> {
  const account = credentials.email.toLowerCase()
  const admission = deps.attempts.admit(account, address, deps.clock.now())
  if (!admission.admitted) throw await locked(deps, account, admission.retryAfterMs)
  const signedIn = await openSignIn(deps, { ...credentials, email: account })
  deps.attempts.succeeded(account, address)
  return signedIn
}

/** Opens a new sign-in with a new token, whatever cookie the request came with. */
export async function openSignIn(deps: AccountsDeps, credentials: Credentials): Promise<ResolvedActor> {
  const { headers } = await deps.auth.api
    .signInEmail({ body: credentials, returnHeaders: true })
    .catch((error: unknown) => {
      // Unknown e-mail address and wrong password are one answer of the library already, at one cost: it hashes for both.
      if (error instanceof APIError && error.statusCode === 401) throw refused()
      throw error
    })
  const setCookies = headers.getSetCookie()
  const cookie = setCookies.map((setCookie) => setCookie.split(';', 1)[0]).join('; ')
  const resolved = await resolveActor(deps, cookie)
  if (resolved) return { actor: resolved.actor, setCookies }
  await deps.auth.api.signOut({ headers: new Headers({ cookie }) })
  throw refused()
}

function refused(): Unauthenticated {
  return new Unauthenticated(
    'This e-mail address and password do not belong together. Check both and try again.',
  )
}

async function locked(deps: AccountsDeps, account: string, retryAfterMs: number): Promise<TooMany> {
  const retryAfterSeconds = Math.ceil(retryAfterMs / 1000)
  const now = deps.clock.now()
  await deps.db.worker.transaction(async (tx) => {
    const member = await tx.row(findMemberByEmail({ email: account }))
    if (!member) return
    const { organizationId, id } = member
    await recordAudit(
      tx,
      {
        organizationId,
        memberId: null,
        action: 'sign-in.locked',
        subjectId: id,
        details: { retryAfterSeconds },
      },
      now,
    )
  })
  return new TooMany(
    `Too many sign-ins failed. Wait ${retryAfterSeconds} seconds, then try again with the right password.`,
    { retryAfterSeconds },
  )
}
