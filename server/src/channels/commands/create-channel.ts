import type { CreateChannelRequest } from '@quaydesk/contract'
import type { z } from 'zod'
import { type Actor, recordAudit } from '../../accounts/index.ts'
import { Conflict, NotFound } from '../../platform/errors.ts'
import { appendEvents } from '../../platform/events/index.ts'
import { newId } from '../../platform/ids.ts'
import { originsOf } from '../allowed-origins.ts'
import type { ChannelsDeps } from '../channels-deps.ts'
import { insertChannel, listChannels } from '../queries/channels.ts'

const maxChannels = 1_000

/** Opens a channel that feeds one of the member's shops. Returns its id. */
export async function createChannel(
  { db, clock, wake }: ChannelsDeps,
  actor: Actor,
  { shopId, kind, name, allowedOrigins }: z.infer<typeof CreateChannelRequest>,
): Promise<string> {
  const { organizationId, memberId, shopIds } = actor
  if (!shopIds.includes(shopId)) throw new NotFound('There is no such shop, or it is not one of yours.')
  const config = JSON.stringify({ allowedOrigins: originsOf(allowedOrigins) })
  const now = clock.now()
  const id = newId(now)
  await db.users.as(actor, async (tx) => {
    const existing = await tx.rows(listChannels({ organizationId }))
    if (existing.length >= maxChannels)
      throw new Conflict(`There are ${maxChannels} channels already. Rename one that is not used any more.`)
    await tx.run(insertChannel({ organizationId, id, shopId, kind, name, config, at: new Date(now) }))
    await recordAudit(
      tx,
      { organizationId, memberId, action: 'channel.created', subjectId: id, details: { shopId, kind } },
      now,
    )
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
  wake()
  return id
}
