import type { Tx } from '../../../platform/db/index.ts'
import { appendEvents } from '../../../platform/events/index.ts'
import { announceEnd, findAuthorizationOfChannel, listShopsOf, revokeAuthorization } from '../queries.ts'

export type AuthorizationChange = {
  readonly organizationId: string
  readonly channelId: string
  /** When the platform said so, to the second. */
  readonly saidAt: number
  /** Null: it is over now. */
  readonly endsAt: number | null
}

const secondMs = 1_000

/** The platform told that the seller took his authorization back, or that it ends soon: every screen with its channels shows it. */
export async function learnOfAuthorization(
  tx: Tx,
  { organizationId, channelId, saidAt, endsAt }: AuthorizationChange,
  now: number,
): Promise<void> {
  const found = await tx.row(findAuthorizationOfChannel({ organizationId, channelId }))
  if (found === undefined) return
  const said = { organizationId, id: found.id, saidAt: new Date(saidAt + secondMs) }
  const changed = await tx.run(
    endsAt === null ? revokeAuthorization(said) : announceEnd({ ...said, endsAt: new Date(endsAt) }),
  )
  if (changed > 0) await tellChannels(tx, said, now)
}

/** All channels that stand on an authorization are said to have changed. */
export async function tellChannels(
  tx: Tx,
  { organizationId, id }: { readonly organizationId: string; readonly id: string },
  now: number,
): Promise<void> {
  const channels = await tx.rows(listShopsOf({ organizationId, authorizationId: id }))
  await appendEvents(
    tx,
    channels.map((channel) => ({
      organizationId,
      shopId: channel.shopId,
      conversationId: null,
      kind: 'channels.changed' as const,
      subjectId: channel.id,
      memberId: null,
      at: now,
    })),
  )
}
