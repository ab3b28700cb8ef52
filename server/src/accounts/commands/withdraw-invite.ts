import { NotFound } from '../../platform/errors.ts'
import type { Actor } from '../actor.ts'
import type { AccountsDeps } from '../deps.ts'
import { revokeInvite } from '../queries/invites.ts'
import { recordAudit } from './record-audit.ts'

/** @throws NotFound unless the invitation still waits */
export async function withdrawInvite({ db, clock }: AccountsDeps, actor: Actor, id: string): Promise<void> {
  const { organizationId, memberId } = actor
  const now = clock.now()
  await db.users.as(actor, async (tx) => {
    const revoked = await tx.row(revokeInvite({ organizationId, id, now: new Date(now) }))
    if (!revoked) throw new NotFound('There is no such invitation, or it was accepted or withdrawn already.')
    await recordAudit(tx, { organizationId, memberId, action: 'invite.withdrawn', subjectId: id }, now)
  })
}
