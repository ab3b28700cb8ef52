import { sql, statement } from '../../platform/db/index.ts'

export type UnsentFile = { organizationId: string; id: string; sha256: Buffer }

/** Sent up before and carried by no line yet, nor kept in a draft; `f` is the file. */
const unsent = (before: Date) => sql`
  f.unsent_since < ${before} and not exists (
    select 1 from drafts d
     where d.organization_id = f.organization_id and d.file_ids <> '{}' and f.id = any(d.file_ids))`

export const listUnsentFiles = statement(
  'inbox.listUnsentFiles',
  (p: { before: Date; limit: number }) => sql<UnsentFile>`
    select f.organization_id as "organizationId", f.id, f.sha256 from files f
     where ${unsent(p.before)}
     order by f.unsent_since
     limit ${p.limit}`,
)

/** No row: somebody has sent it, or put it into a draft, meanwhile. */
export const deleteUnsentFile = statement(
  'inbox.deleteUnsentFile',
  (p: { organizationId: string; id: string; before: Date }) => sql<{ id: string }>`
    delete from files f
     where f.organization_id = ${p.organizationId} and f.id = ${p.id} and ${unsent(p.before)}
    returning f.id`,
)
