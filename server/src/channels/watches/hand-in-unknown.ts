import type { ListedMessage } from '../contract.ts'
import { findKnownMessages, type WatchedChannel } from './queries.ts'
import type { WatchDeps } from './watch-deps.ts'

/** Hands in what we don't have of a list, oldest first, and returns how many that were. Resolves once all of it is committed. */
export async function handInUnknown(
  { db, clock, inbound }: WatchDeps,
  { organizationId, channelId }: WatchedChannel,
  listed: readonly ListedMessage[],
): Promise<number> {
  if (listed.length === 0) return 0
  const externalIds = listed.map(({ externalId }) => externalId)
  const rows = await db.query(findKnownMessages({ organizationId, channelId, externalIds }))
  const known = new Set(rows.map(({ externalId }) => externalId))
  const unknown = listed.filter(({ externalId }) => !known.has(externalId)).reverse()
  const receivedAt = clock.now()
  const stored = await Promise.all(
    unknown.map(({ delivery: { externalId, threadKey, body } }) =>
      inbound.accept({
        organizationId,
        channelId,
        externalId,
        threadKey,
        body: JSON.stringify(body),
        receivedAt,
      }),
    ),
  )
  return stored.filter(Boolean).length
}
