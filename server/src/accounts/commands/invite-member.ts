import type { CreateInviteRequest } from '@quaydesk/contract'
import type { z } from 'zod'
import { Conflict, ExpectedError, NotFound } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import type { Actor } from '../actor.ts'
import type { AccountsDeps } from '../deps.ts'
import { inviteMail } from '../invite-mail.ts'
import { worksInAllShops } from '../policy.ts'
import { countOpenInvites, type InviteRow, insertInvite, revokeInvitesOf } from '../queries/invites.ts'
import { memberWithEmail, shopsAmong } from '../queries/members.ts'
import { findOrganization } from '../queries/organizations.ts'
import { hashToken, newToken } from '../tokens.ts'
import { recordAudit } from './record-audit.ts'

const lifetimeMs = 7 * 24 * 60 * 60_000
const maxOpenInvites = 200

export type CreatedInviteRow = { readonly row: InviteRow; readonly link: string; readonly mailed: boolean }

/**
 * Invites a person by a link that works once, for seven days. A second invitation of an address replaces the first. The
 * link goes out by mail where a mail server is configured; if that fails it can still be copied.
 * @throws Conflict for a member and when 200 invitations wait, NotFound for a foreign shop
 */
export async function inviteMember(
  deps: AccountsDeps,
  actor: Actor,
  request: z.infer<typeof CreateInviteRequest>,
): Promise<CreatedInviteRow> {
  const { organizationId, memberId } = actor
  const now = deps.clock.now()
  const token = newToken()
  const allShops = request.allShops || worksInAllShops(request.role)
  const row: InviteRow = {
    id: newId(now),
    email: request.email.toLowerCase(),
    role: request.role,
    allShops,
    shopIds: allShops ? [] : [...new Set(request.shopIds)],
    createdAt: new Date(now),
    expiresAt: new Date(now + lifetimeMs),
  }
  const organization = await deps.db.users.as(actor, async (tx) => {
    if (await tx.row(memberWithEmail({ organizationId, email: row.email })))
      throw new Conflict(
        'This person is a member already. If the access was disabled, enable it in the list.',
      )
    const shops = await tx.rows(shopsAmong({ organizationId, shopIds: row.shopIds }))
    if (shops.length !== row.shopIds.length)
      throw new NotFound('One of the shops is not there. Choose from the list of your shops.')
    await tx.run(revokeInvitesOf({ organizationId, email: row.email, now: row.createdAt }))
    const { count } = await tx.one(countOpenInvites({ organizationId, now: row.createdAt }))
    if (count >= maxOpenInvites)
      throw new Conflict(`${maxOpenInvites} invitations wait already. Withdraw some of them first.`)
    await tx.run(insertInvite({ ...row, organizationId, tokenHash: hashToken(token), createdBy: memberId }))
    const details = { role: row.role, allShops, shopIds: row.shopIds }
    await recordAudit(
      tx,
      { organizationId, memberId, action: 'invite.created', subjectId: row.id, details },
      now,
    )
    return tx.one(findOrganization({ id: organizationId }))
  })
  const link = new URL(`/invite?token=${token}`, deps.publicUrl).href
  const mail = inviteMail({ organizationName: organization.name, inviterName: actor.memberName, link })
  return { row, link, mailed: await mailInvite(deps, row, mail) }
}

async function mailInvite(
  { mail, log }: AccountsDeps,
  { id, email }: InviteRow,
  text: { subject: string; text: string },
): Promise<boolean> {
  if (mail === null) return false
  try {
    await mail.send({ to: email, ...text })
    return true
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error
    log.warn({ err: error, inviteId: id }, 'an invitation could not be mailed; its link can still be copied')
    return false
  }
}
