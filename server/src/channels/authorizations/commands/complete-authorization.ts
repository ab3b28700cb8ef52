import { type Actor, hashToken, recordAudit } from '../../../accounts/index.ts'
import { Invalid, TooMany, Unavailable } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import type { AuthorizationDeps } from '../authorization-deps.ts'
import type { Grant } from '../authorizer.ts'
import { askPlatform } from '../platform-answers.ts'
import {
  type AppRow,
  findApp,
  findAuthorizationOf,
  lockConnections,
  releaseRequest,
  saveAuthorization,
  useRequest,
} from '../queries.ts'
import { renewalDueAt } from '../renewal.ts'
import { openApp, sealTokens } from '../sealed-rows.ts'

/**
 * The seller has said yes: exchanges the code and keeps what it allows. The same seller account authorized again replaces its tokens
 * and wakes its channels.
 * @returns the authorization's id
 * @throws Invalid for a state that is used, too old or another member's, or a code that the platform refuses
 */
export async function completeAuthorization(
  deps: AuthorizationDeps,
  actor: Actor,
  { state, code }: { readonly state: string; readonly code: string },
): Promise<string> {
  const { db, clock, sealer, authorizerOf } = deps
  const { organizationId, memberId } = actor
  const stateHash = hashToken(state)
  const at = new Date(clock.now())
  const [request] = await db.worker.query(useRequest({ organizationId, stateHash, memberId, at }))
  if (request === undefined)
    throw new Invalid(
      'This authorization was begun by somebody else, used already or left too long. Begin it again in the desk.',
    )
  const [app] = await db.worker.query(findApp({ organizationId, id: request.appId }))
  if (app === undefined) throw new Invalid('The app of this authorization is no longer there. Begin again.')
  const credentials = openApp(sealer, app)
  const exchanging = askPlatform((signal) => authorizerOf(app.kind).exchange(credentials, code, signal))
  const grant = await exchanging.catch(async (error: unknown) => {
    if (error instanceof Unavailable || error instanceof TooMany)
      await db.worker.query(releaseRequest({ organizationId, stateHash }))
    throw error
  })
  return keepGrant(deps, actor, app, grant)
}

async function keepGrant(
  { db, clock, sealer, wake }: AuthorizationDeps,
  { organizationId, memberId }: Actor,
  app: AppRow,
  grant: Grant,
): Promise<string> {
  const now = clock.now()
  const appId = app.id
  const { accountId, sellerName, region, scopes } = grant
  const id = await db.worker.transaction(async (tx) => {
    await tx.run(lockConnections({ organizationId }))
    const known = await tx.row(findAuthorizationOf({ organizationId, appId, accountId }))
    const id = known?.id ?? newId(now)
    await tx.run(
      saveAuthorization({
        ...sealTokens(sealer, id, grant),
        organizationId,
        id,
        appId,
        accountId,
        sellerName,
        region,
        grantedScopes: [...scopes],
        refreshDueAt: new Date(renewalDueAt(now, grant.accessExpiresAt)),
        connectedAt: new Date(now),
        memberId,
      }),
    )
    const action = known ? 'channel-authorization.renewed' : 'channel-authorization.granted'
    await recordAudit(tx, { organizationId, memberId, action, subjectId: id, details: { appId } }, now)
    return id
  })
  wake()
  return id
}
