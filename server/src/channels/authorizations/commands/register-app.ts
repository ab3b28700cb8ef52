import type { RegisterChannelAppRequest } from '@quaydesk/contract'
import { type Actor, recordAudit } from '../../../accounts/index.ts'
import { Conflict } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import type { AuthorizationDeps } from '../authorization-deps.ts'
import { type AppRow, findApp, findAppByKey, listApps, lockConnections, saveApp } from '../queries.ts'
import { sealAppSecret } from '../sealed-rows.ts'

const maxApps = 100

type NewApp = RegisterChannelAppRequest & { readonly environment: 'live' | 'sandbox' }

/** Keeps an app's credentials. An app key that is known gets the new secret, and its authorizations stay. */
export async function registerApp(
  { db, clock, sealer }: Pick<AuthorizationDeps, 'db' | 'clock' | 'sealer'>,
  { organizationId, memberId }: Actor,
  { kind, environment, region, appKey, appSecret, serviceId }: NewApp,
): Promise<AppRow> {
  const now = clock.now()
  return db.worker.transaction(async (tx) => {
    await tx.run(lockConnections({ organizationId }))
    const known = await tx.row(findAppByKey({ organizationId, kind, environment, appKey }))
    if (!known && (await tx.rows(listApps({ organizationId }))).length >= maxApps)
      throw new Conflict(`There are ${maxApps} apps already. Use one of them.`)
    const id = known?.id ?? newId(now)
    const sealedSecret = sealAppSecret(sealer, id, appSecret)
    const at = new Date(now)
    await tx.run(
      saveApp({
        organizationId,
        id,
        kind,
        environment,
        region,
        appKey,
        serviceId,
        sealedSecret,
        memberId,
        at,
      }),
    )
    const action = known ? 'channel-app.changed' : 'channel-app.registered'
    const details = { kind, environment, appKey }
    await recordAudit(tx, { organizationId, memberId, action, subjectId: id, details }, now)
    return tx.one(findApp({ organizationId, id }))
  })
}
