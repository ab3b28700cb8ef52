import { sql, statement } from '../../platform/db/index.ts'

export type AuditRow = {
  organizationId: string
  id: string
  at: Date
  memberId: string | null
  action: string
  subjectId: string | null
  details: Readonly<Record<string, unknown>>
}

export const insertAudit = statement(
  'accounts.insertAudit',
  (p: AuditRow) => sql`
    insert into audit_log (organization_id, id, at, member_id, action, subject_id, details)
    values (${p.organizationId}, ${p.id}, ${p.at}, ${p.memberId}, ${p.action}, ${p.subjectId}, ${p.details})`,
)
