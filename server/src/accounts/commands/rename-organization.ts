import type { Organization } from '@quaydesk/contract'
import type { Actor } from '../actor.ts'
import type { AccountsDeps } from '../deps.ts'
import { findOrganization, renameOrganization as rename } from '../queries/organizations.ts'
import { recordChange } from './record-change.ts'

/** The same name again changes nothing and leaves no trace. */
export async function renameOrganization(
  { db, clock, wake }: Pick<AccountsDeps, 'db' | 'clock' | 'wake'>,
  { organizationId, ...actor }: Actor,
  name: string,
): Promise<Organization> {
  return db.users.as({ organizationId, ...actor }, async (tx) => {
    const before = await tx.one(findOrganization({ id: organizationId }))
    const changed = await tx.row(rename({ id: organizationId, name }))
    if (changed === undefined) return before
    await recordChange(
      tx,
      {
        organizationId,
        memberId: actor.memberId,
        kind: 'organization.changed',
        action: 'organization.renamed',
        subjectId: organizationId,
        details: { from: before.name, to: name },
      },
      clock.now(),
    )
    tx.afterCommit(wake)
    return { ...before, name }
  })
}
