import type { UpdateChannelRequest } from '@quaydesk/contract'
import type { z } from 'zod'
import { type Actor, recordAudit } from '../../accounts/index.ts'
import { Conflict } from '../../platform/errors.ts'
import { appendEvents } from '../../platform/events/index.ts'
import { originsOf } from '../allowed-origins.ts'
import type { ChannelsDeps } from '../channels-deps.ts'
import { type ChannelRow, findChannel, updateChannel } from '../queries/channels.ts'

type Change = z.infer<typeof UpdateChannelRequest>

/** @throws NotFound, Conflict if somebody else has changed it since the editor read it */
export async function changeChannel(
  { db, clock, channels, wake }: ChannelsDeps,
  actor: Actor,
  id: string,
  change: Change,
): Promise<void> {
  const { organizationId, memberId } = actor
  const now = clock.now()
  await db.users.as(actor, async (tx) => {
    const row = await tx.one(findChannel({ organizationId, id }))
    const changed = await tx.run(
      updateChannel({ ...changedFields(row, change, now), version: change.version }),
    )
    if (changed === 0)
      throw new Conflict('Somebody else has changed this channel meanwhile. Look at it again.', {
        version: row.version,
      })
    const { version: _, ...details } = change
    await recordAudit(
      tx,
      { organizationId, memberId, action: 'channel.changed', subjectId: id, details },
      now,
    )
    const { shopId } = row
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
  })
  channels.forget(id)
  wake()
}

function changedFields(row: ChannelRow, change: Change, now: number) {
  const allowedOrigins = change.allowedOrigins ? originsOf(change.allowedOrigins) : row.config.allowedOrigins
  const disabledAt =
    change.disabled === undefined
      ? row.disabledAt
      : change.disabled
        ? (row.disabledAt ?? new Date(now))
        : null
  return {
    organizationId: row.organizationId,
    id: row.id,
    name: change.name ?? row.name,
    config: JSON.stringify({ ...row.config, allowedOrigins }),
    disabledAt,
  }
}
