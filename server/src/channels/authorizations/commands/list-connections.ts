import type { ChannelAuthorization, ChannelConnections } from '@quaydesk/contract'
import type { Actor } from '../../../accounts/index.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { AuthorizationDeps } from '../authorization-deps.ts'
import { presentApp, presentAuthorization } from '../present.ts'
import { listApps, listAuthorizations } from '../queries.ts'

type Deps = Pick<AuthorizationDeps, 'db' | 'authorizerOf'>

/** The organization's apps and what sellers allowed them; no secret and no token among it. */
export async function listConnections(
  { db, authorizerOf }: Deps,
  { organizationId }: Actor,
): Promise<ChannelConnections> {
  const apps = await db.worker.query(listApps({ organizationId }))
  const rows = await db.worker.query(listAuthorizations({ organizationId }))
  const authorizations = rows.flatMap((row) => {
    const app = apps.find(({ id }) => id === row.appId)
    return app ? [presentAuthorization(row, app, authorizerOf(app.kind).scopes)] : []
  })
  return { apps: apps.map(presentApp), authorizations }
}

/** @throws NotFound */
export async function readConnection(deps: Deps, actor: Actor, id: string): Promise<ChannelAuthorization> {
  const { authorizations } = await listConnections(deps, actor)
  const one = authorizations.find((authorization) => authorization.id === id)
  if (one === undefined) throw new NotFound('There is no such authorization. Choose one of the list.')
  return one
}
