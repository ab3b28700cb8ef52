import type { Tx } from '../../platform/db/index.ts'
import { appendEvents } from '../../platform/events/index.ts'
import type { AuditEntry } from './record-audit.ts'
import { recordAudit } from './record-audit.ts'

export type ChangeOfSettings = AuditEntry & {
  readonly kind: 'organization.changed' | 'shops.changed' | 'members.changed'
  readonly shopId?: string
}

/** Appends the event by which desks read settings again, and the entry that says who changed them. */
export async function recordChange(tx: Tx, change: ChangeOfSettings, now: number): Promise<void> {
  const { organizationId, memberId, kind, subjectId = null, shopId = null } = change
  await appendEvents(tx, [
    { organizationId, shopId, conversationId: null, kind, subjectId, memberId, at: now },
  ])
  await recordAudit(tx, change, now)
}
