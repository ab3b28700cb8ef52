import type { Actor } from '../../accounts/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Conflict, NotFound } from '../../platform/errors.ts'
import { appendEvents } from '../../platform/events/index.ts'
import type { InboxDeps } from '../deps.ts'
import { claimWriting, findWriting, releaseWriting } from '../queries/presence.ts'

const leaseMs = 30_000
/** While so much is left, typing on changes nothing that a colleague could see. */
const renewBelowMs = 20_000

/**
 * Takes or renews the writing lease. Returns until when it holds.
 * @throws Conflict with `details.writer` while a colleague holds it
 */
export async function holdWriting(
  { db, clock, wake }: InboxDeps,
  actor: Actor,
  conversationId: string,
  { takeOver = false }: { takeOver?: boolean | undefined },
): Promise<{ until: string }> {
  const { organizationId, memberId } = actor
  return db.users.as(actor, async (tx) => {
    const now = clock.now()
    const held = await tx.one(findWriting({ organizationId, conversationId }))
    if (held.writerId === memberId && held.until !== null && held.until.getTime() - now > renewBelowMs)
      return { until: held.until.toISOString() }
    const until = new Date(now + leaseMs)
    const own = { organizationId, conversationId, memberId }
    const claimed = await tx.row(claimWriting({ ...own, now: new Date(now), until, takeOver }))
    if (claimed === undefined) throw await heldByAnother(tx, organizationId, conversationId)
    await tellChange(tx, { ...own, shopId: claimed.shopId }, now)
    tx.afterCommit(wake)
    return { until: until.toISOString() }
  })
}

/** Gives the lease back; whose it isn't changes nothing. */
export async function stopWriting(
  { db, clock, wake }: InboxDeps,
  actor: Actor,
  conversationId: string,
): Promise<void> {
  const { organizationId, memberId } = actor
  await db.users.as(actor, async (tx) => {
    await tx.one(findWriting({ organizationId, conversationId }))
    const released = await tx.row(releaseWriting({ organizationId, conversationId, memberId }))
    if (released === undefined) return
    await tellChange(tx, { organizationId, conversationId, memberId, shopId: released.shopId }, clock.now())
    tx.afterCommit(wake)
  })
}

async function heldByAnother(tx: Tx, organizationId: string, conversationId: string): Promise<Error> {
  const { writerId, writerName, until } = await tx.one(findWriting({ organizationId, conversationId }))
  if (writerId === null || writerName === null || until === null)
    return new NotFound('There is no such conversation, or you may not see it.')
  return new Conflict(`${writerName} is answering. Wait, or take over.`, {
    writer: { member: { id: writerId, name: writerName }, until: until.toISOString() },
  })
}

type Where = { organizationId: string; conversationId: string; memberId: string; shopId: string }

const tellChange = (tx: Tx, where: Where, now: number) =>
  appendEvents(tx, [{ ...where, kind: 'conversation.changed', subjectId: null, at: now }])
