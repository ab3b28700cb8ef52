import { type Actor, hashToken, newToken } from '../../../accounts/index.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { AuthorizationDeps } from '../authorization-deps.ts'
import { dropOldRequests, findApp, insertRequest } from '../queries.ts'
import { openApp } from '../sealed-rows.ts'

/** The platform's code is good for 30 minutes as well (TikTok Shop, authorization guide 202309). */
const lifetimeMs = 30 * 60_000

/**
 * Makes the link on which the seller allows the app. Its state is good once and for the member who asked, so that nobody can have
 * his own shop connected in another's desk.
 */
export async function beginAuthorization(
  { db, clock, sealer, authorizerOf }: AuthorizationDeps,
  { organizationId, memberId }: Actor,
  appId: string,
): Promise<{ url: string; expiresAt: number }> {
  const now = clock.now()
  const at = new Date(now)
  const [row] = await db.worker.query(findApp({ organizationId, id: appId }))
  if (row === undefined) throw new NotFound('There is no such app. Choose one of the list.')
  const state = newToken()
  const expiresAt = now + lifetimeMs
  await db.worker.transaction(async (tx) => {
    await tx.run(dropOldRequests({ organizationId, before: at }))
    const stateHash = hashToken(state)
    await tx.run(
      insertRequest({ organizationId, stateHash, appId, memberId, at, expiresAt: new Date(expiresAt) }),
    )
  })
  return { url: authorizerOf(row.kind).linkOf(openApp(sealer, row), state), expiresAt }
}
