import type { Actor } from '../../../accounts/index.ts'
import { Conflict, NotFound } from '../../../platform/errors.ts'
import type { AuthorizationDeps } from '../authorization-deps.ts'
import type { AppCredentials, Authorizer, PlatformShop } from '../authorizer.ts'
import { askPlatform } from '../platform-answers.ts'
import { type AppRow, findApp, findAuthorization, findConnectedShop } from '../queries.ts'
import { openApp, openTokens } from '../sealed-rows.ts'

export type OpenedAuthorization = {
  readonly app: AppRow
  readonly credentials: AppCredentials
  readonly accessToken: string
  readonly authorizer: Authorizer
}

/** @throws NotFound, Conflict for one that has ended */
export async function readAuthorization(
  { db, sealer, authorizerOf }: Pick<AuthorizationDeps, 'db' | 'sealer' | 'authorizerOf'>,
  { organizationId }: Pick<Actor, 'organizationId'>,
  id: string,
): Promise<OpenedAuthorization> {
  const [row] = await db.worker.query(findAuthorization({ organizationId, id }))
  const [app] = row ? await db.worker.query(findApp({ organizationId, id: row.appId })) : []
  if (row === undefined || app === undefined)
    throw new NotFound('There is no such authorization. Choose one of the list.')
  if (row.state !== 'active')
    throw new Conflict('This authorization has ended. Connect the seller account again.')
  const { accessToken } = openTokens(sealer, row)
  return { app, credentials: openApp(sealer, app), accessToken, authorizer: authorizerOf(app.kind) }
}

export type OfferedShop = PlatformShop & { readonly channelId: string | null; readonly shopId: string | null }

/** The shops of a seller account as the platform lists them now, and which of ours each feeds. */
export async function listPlatformShops(
  deps: AuthorizationDeps,
  actor: Actor,
  id: string,
): Promise<OfferedShop[]> {
  const { organizationId } = actor
  const { app, credentials, accessToken, authorizer } = await readAuthorization(deps, actor, id)
  const offered = await askPlatform((signal) => authorizer.shops(credentials, accessToken, signal))
  return Promise.all(
    offered.map(async (shop) => {
      const { externalId } = shop
      const [known] = await deps.db.worker.query(
        findConnectedShop({ organizationId, kind: app.kind, externalId }),
      )
      return { ...shop, channelId: known?.id ?? null, shopId: known?.shopId ?? null }
    }),
  )
}
