import type { Actor } from '../../accounts/index.ts'
import { Conflict } from '../../platform/errors.ts'
import { appendEvents } from '../../platform/events/index.ts'
import type { InboxDeps } from '../deps.ts'
import { requeueMessage } from '../queries/replies.ts'
import { findMessages } from '../queries/thread.ts'

/** Queues a failed message once more. One that may have gone out is not sent again: the channel is asked about it first. */
export async function retryMessage({ db, clock, wake }: InboxDeps, actor: Actor, id: string): Promise<void> {
  const { organizationId, memberId } = actor
  const now = clock.now()
  await db.users.as(actor, async (tx) => {
    const queued = await tx.row(requeueMessage({ organizationId, id, now: new Date(now) }))
    if (queued === undefined) {
      const message = await tx.one(findMessages({ organizationId, ids: [id] }))
      if (message.state === 'queued' || message.state === 'sending') return
      throw new Conflict('Only a message that failed can be sent again.', { state: message.state })
    }
    const { shopId, conversationId } = queued
    await appendEvents(tx, [
      { organizationId, shopId, conversationId, kind: 'message.queued', subjectId: id, memberId, at: now },
    ])
    tx.afterCommit(wake)
  })
}
