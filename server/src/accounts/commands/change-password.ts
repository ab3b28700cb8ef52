import { APIError } from 'better-auth/api'
import { Invalid, TooMany } from '../../platform/errors.ts'
import type { Actor } from '../actor.ts'
import type { AccountsDeps } from '../deps.ts'
import { recordAudit } from './record-audit.ts'
import { signInCookie } from './resolve-actor.ts'

/**
 * Changes the actor's password and ends all his sign-ins, this one included: its cookie may be the one that was stolen.
 * @returns the cookies of a new sign-in
 * @throws Invalid when the current password is wrong, TooMany after too many wrong ones
 */
export async function changePassword(
  deps: AccountsDeps,
  actor: Actor,
  change: { currentPassword: string; newPassword: string },
  from: { cookieHeader: string | undefined; address: string },
): Promise<string[]> {
  const { organizationId, memberId } = actor
  const account = `password of ${memberId}`
  const admission = deps.attempts.admit(account, from.address, deps.clock.now())
  if (!admission.admitted) {
    const retryAfterSeconds = Math.ceil(admission.retryAfterMs / 1000)
    throw new TooMany(`Too many wrong passwords. Wait ${retryAfterSeconds} seconds, then try again.`, {
      retryAfterSeconds,
    })
  }
  const cookie = await signInCookie(deps.auth, from.cookieHeader)
  const { headers } = await deps.auth.api
    .changePassword({
      body: { ...change, revokeOtherSessions: true },
      headers: new Headers(cookie === undefined ? {} : { cookie }),
      returnHeaders: true,
    })
    .catch((error: unknown) => {
      if (error instanceof APIError && error.body?.code === 'INVALID_PASSWORD') throw wrongPassword()
      throw error
    })
  deps.attempts.succeeded(account, from.address)
  deps.actors.drop({ organizationId, memberId, ended: true })
  await deps.db.users.as(actor, (tx) =>
    recordAudit(tx, { organizationId, memberId, action: 'password.changed' }, deps.clock.now()),
  )
  return headers.getSetCookie()
}

function wrongPassword(): Invalid {
  const problem = 'The current password is not right. Type it again.'
  return new Invalid(problem, { fields: [{ path: '/currentPassword', problem }] })
}
