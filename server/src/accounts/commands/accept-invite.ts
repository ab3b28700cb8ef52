import type { AcceptInviteRequest } from '@quaydesk/contract'
import type { z } from 'zod'
import { NotFound } from '../../platform/errors.ts'
import type { AccountsDeps } from '../deps.ts'
import { claimInvite, findOpenInvite, type OpenInvite } from '../queries/invites.ts'
import { hashToken } from '../tokens.ts'
import { createMember } from './create-member.ts'
import { hashPassword } from './hash-password.ts'
import { recordChange } from './record-change.ts'

/** What the bearer of a link is invited to. @throws NotFound when it was used, replaced, withdrawn or is over a week old */
export async function readInvite({ db, clock }: AccountsDeps, token: string): Promise<OpenInvite> {
  const [invite] = await db.worker.query(
    findOpenInvite({ tokenHash: hashToken(token), now: new Date(clock.now()) }),
  )
  if (!invite) throw overAndDone()
  return invite
}

/**
 * Makes a member of whoever holds the link, with role and shops of the invitation; the link is used up by it.
 * @returns the e-mail address to sign in with
 * @throws NotFound as above, Conflict when the address has an account already
 */
export async function acceptInvite(
  deps: AccountsDeps,
  request: z.infer<typeof AcceptInviteRequest>,
): Promise<string> {
  await readInvite(deps, request.token)
  const passwordHash = await hashPassword(request.password)
  const email = await deps.db.worker.transaction(async (tx) => {
    const now = deps.clock.now()
    const invite = await tx.row(claimInvite({ tokenHash: hashToken(request.token), now: new Date(now) }))
    if (!invite) throw overAndDone()
    const { organizationId, role, allShops, shopIds, email } = invite
    const { name, locale } = request
    const member = {
      organizationId,
      name,
      email,
      passwordHash,
      role,
      allShops,
      shopIds,
      preferences: { locale },
    }
    const memberId = await createMember(tx, member, now)
    await recordChange(
      tx,
      {
        organizationId,
        memberId,
        kind: 'members.changed',
        action: 'invite.accepted',
        subjectId: memberId,
        details: { inviteId: invite.id },
      },
      now,
    )
    return email
  })
  deps.wake()
  return email
}

function overAndDone(): NotFound {
  return new NotFound('This invitation is used up, withdrawn or over a week old. Ask for a new one.')
}
