import type { Tx } from '../../platform/db/index.ts'
import { newId } from '../../platform/ids.ts'
import { insertAudit } from '../queries/audit.ts'

export type AuditEntry = {
  readonly organizationId: string
  /** Who did it; null for the product itself. */
  readonly memberId: string | null
  /** The thing and what happened to it, as in `shop.changed`. */
  readonly action: string
  readonly subjectId?: string
  /** Ids and settings; never texts of customers, passwords or tokens. */
  readonly details?: Readonly<Record<string, unknown>>
}

/** Writes down who changed what, in the transaction of the change. */
export async function recordAudit(tx: Tx, entry: AuditEntry, now: number): Promise<void> {
  const { organizationId, memberId, action, subjectId = null, details = {} } = entry
  await tx.run(
    insertAudit({ organizationId, id: newId(now), at: new Date(now), memberId, action, subjectId, details }),
  )
}
