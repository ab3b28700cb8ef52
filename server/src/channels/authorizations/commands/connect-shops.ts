import type { ConnectShopsRequest } from '@quaydesk/contract'
import { type Actor, recordAudit } from '../../../accounts/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { Conflict, Invalid, NotFound } from '../../../platform/errors.ts'
import { appendEvents } from '../../../platform/events/index.ts'
import { newId } from '../../../platform/ids.ts'
import { mayBeCalled, webhookAddress } from '../../connection.ts'
import { firstPulls, webhooksPull } from '../../pulls/daily-pulls.ts'
import { reviveGivenUp } from '../../pulls/queries.ts'
import { wantPulls } from '../../pulls/want-pulls.ts'
import { nextProofAt } from '../../watches/prove-day.ts'
import { watchChannel } from '../../watches/queries.ts'
import type { AuthorizationDeps } from '../authorization-deps.ts'
import type { PlatformShop } from '../authorizer.ts'
import { askPlatform } from '../platform-answers.ts'
import {
  type AppRow,
  findConnectedShop,
  insertConnectedShop,
  lockConnections,
  reconnectShop,
} from '../queries.ts'
import { readAuthorization } from './read-authorization.ts'

/** As far back as the platform lists sessions (TikTok Shop, sessions/search). */
const backfillMs = 90 * 24 * 60 * 60_000

type Wanted = { readonly shop: PlatformShop; readonly shopId: string }

/**
 * Has shops of a seller account feed shops of ours. A shop that was connected before gets its channel back, with its history; one
 * that feeds another shop of ours stays there, for its conversations can't move.
 * @returns ids of the channels, in the order asked
 * @throws NotFound for a shop that is not the member's or not the seller's, Conflict for one that feeds another shop
 */
export async function connectShops(
  deps: AuthorizationDeps,
  actor: Actor,
  authorizationId: string,
  { shops }: ConnectShopsRequest,
): Promise<string[]> {
  const { app, credentials, accessToken, authorizer } = await readAuthorization(deps, actor, authorizationId)
  const offered = await askPlatform((signal) => authorizer.shops(credentials, accessToken, signal))
  const wanted = matchShops(offered, shops, actor)
  const channelIds = await keepShops(deps, actor, { app, authorizationId, wanted })
  for (const id of channelIds) deps.channels.forget(id)
  deps.wake()
  return channelIds
}

function matchShops(
  offered: readonly PlatformShop[],
  asked: ConnectShopsRequest['shops'],
  actor: Actor,
): Wanted[] {
  if (new Set(asked.map(({ externalId }) => externalId)).size < asked.length)
    throw new Invalid('A shop of the platform stands twice in the list. Let each feed one shop.')
  return asked.map(({ externalId, shopId }) => {
    const shop = offered.find((one) => one.externalId === externalId)
    if (shop === undefined)
      throw new NotFound('One of these shops is not covered by the authorization. Load the list again.')
    if (!actor.shopIds.includes(shopId))
      throw new NotFound('There is no such shop, or it is not one of yours.')
    return { shop, shopId }
  })
}

async function keepShops(
  { db, clock, publicUrl }: AuthorizationDeps,
  actor: Actor,
  connection: { readonly app: AppRow; readonly authorizationId: string; readonly wanted: readonly Wanted[] },
): Promise<string[]> {
  const { organizationId } = actor
  const now = clock.now()
  return db.worker.transaction(async (tx) => {
    await tx.run(lockConnections({ organizationId }))
    const ids: string[] = []
    for (const { shop, shopId } of connection.wanted) {
      const id = await keepShop(tx, actor, { ...connection, shop, shopId, now })
      const at = new Date(now)
      const backfillFrom = new Date(now - backfillMs)
      const proofDueAt = new Date(nextProofAt(now))
      await tx.run(watchChannel({ organizationId, channelId: id, now: at, backfillFrom, proofDueAt }))
      const address = webhookAddress(publicUrl, id)
      const wanted = [
        ...firstPulls(now),
        ...(mayBeCalled(address, connection.app) ? [webhooksPull(address)] : []),
      ].map((pull) => ({ ...pull, organizationId, channelId: id }))
      await wantPulls(tx, wanted, now)
      await tx.run(reviveGivenUp({ organizationId, channelId: id, now: at }))
      ids.push(id)
    }
    return ids
  })
}

async function keepShop(
  tx: Tx,
  { organizationId, memberId }: Actor,
  {
    app: { kind },
    authorizationId,
    shop,
    shopId,
    now,
  }: Wanted & { readonly app: AppRow; readonly authorizationId: string; readonly now: number },
): Promise<string> {
  const { externalId, name } = shop
  const config = JSON.stringify({ allowedOrigins: [], platform: { region: shop.region, ...shop.config } })
  const known = await tx.row(findConnectedShop({ organizationId, kind, externalId }))
  if (known && known.shopId !== shopId)
    throw new Conflict(
      `${name} feeds another of your shops already, and its conversations stay there. Choose that one.`,
      {
        externalId,
        shopId: known.shopId,
      },
    )
  const id = known?.id ?? newId(now)
  if (known) await tx.run(reconnectShop({ organizationId, id, authorizationId, config }))
  else {
    const at = new Date(now)
    await tx.run(
      insertConnectedShop({
        organizationId,
        id,
        shopId,
        kind,
        name,
        externalId,
        authorizationId,
        config,
        at,
      }),
    )
  }
  const action = known ? 'channel.reconnected' : 'channel.created'
  await recordAudit(tx, { organizationId, memberId, action, subjectId: id, details: { shopId, kind } }, now)
  await appendEvents(tx, [
    {
      organizationId,
      shopId,
      conversationId: null,
      kind: 'channels.changed',
      subjectId: id,
      memberId,
      at: now,
    },
  ])
  return id
}
