import { listApps, listAuthorizations } from '../authorizations/queries.ts'
import type { ChannelsDeps } from '../channels-deps.ts'
import type { ConnectionRows } from '../connection.ts'
import { countPulls } from '../pulls/queries.ts'
import type { ChannelRow } from '../queries/channels.ts'
import { dayOf } from '../requests/daily-quota.ts'
import { listRequests } from '../requests/queries.ts'
import { listProofs, listWatches } from '../watches/queries.ts'

type Deps = Pick<ChannelsDeps, 'db' | 'clock' | 'authorizerOf'>

const proofDaysMs = 15 * 24 * 60 * 60_000

/** What each connected shop stands on; closed to the users' role, so the worker reads it for channels the member was let see. */
export async function readConnections(
  { db: { worker }, clock, authorizerOf }: Deps,
  organizationId: string,
  rows: readonly ChannelRow[],
): Promise<(row: ChannelRow) => ConnectionRows | null> {
  const connected = rows.filter(({ authorizationId }) => authorizationId !== null)
  if (connected.length === 0) return () => null
  const channelIds = connected.map(({ id }) => id)
  const now = clock.now()
  const of = { organizationId, channelIds }
  const [apps, authorizations, watches, requests, pulls, proofs] = await Promise.all([
    worker.query(listApps({ organizationId })),
    worker.query(listAuthorizations({ organizationId })),
    worker.query(listWatches(of)),
    worker.query(listRequests({ ...of, day: dayOf(now) })),
    worker.query(countPulls(of)),
    worker.query(listProofs({ ...of, since: dayOf(now - proofDaysMs) })),
  ])
  return ({ id, kind, externalId, authorizationId }) => {
    const authorization = authorizations.find((row) => row.id === authorizationId)
    const app = apps.find((row) => row.id === authorization?.appId)
    const watch = watches.find(({ channelId }) => channelId === id)
    if (!authorization || !app || !watch || externalId === null) return null
    return {
      externalId,
      app,
      authorization,
      watch,
      neededScopes: authorizerOf(kind).scopes,
      requests: requests.find(({ channelId }) => channelId === id),
      pulls: pulls.find(({ channelId }) => channelId === id),
      proofs: proofs.filter(({ channelId }) => channelId === id),
    }
  }
}
