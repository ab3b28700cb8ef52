import { sql, statement } from '../db/index.ts'
import type { FileRef } from './file-ref.ts'

export type StoredFileRow = { sha256: Buffer; name: string; mime: string; bytes: number }

export const insertFile = statement(
  'files.insertFile',
  (p: {
    organizationId: string
    shopId: string
    file: FileRef
    sha256: Buffer
    memberId: string | null
    identity: string | null
    at: Date
  }) => sql`
    insert into files (organization_id, id, shop_id, sha256, name, mime, bytes, width, height,
      uploaded_by_member, uploaded_by_identity, created_at)
    values (${p.organizationId}, ${p.file.id}, ${p.shopId}, ${p.sha256}, ${p.file.name}, ${p.file.mime}, ${p.file.bytes},
      ${p.file.width}, ${p.file.height}, ${p.memberId}, ${p.identity}, ${p.at})`,
)

export const findStoredFile = statement(
  'files.findStoredFile',
  (p: { organizationId: string; id: string }) => sql<StoredFileRow>`
    select sha256, name, mime, bytes from files where organization_id = ${p.organizationId} and id = ${p.id}`,
)

/** For a member's reply: row-level security leaves only files of the member's shops. */
export const findFileRefs = statement(
  'files.findFileRefs',
  (p: { organizationId: string; shopId: string; ids: readonly string[] }) => sql<FileRef>`
    select id, name, mime, bytes, width, height from files
    where organization_id = ${p.organizationId} and shop_id = ${p.shopId} and id = any(${p.ids}::uuid[])`,
)

/** For a visitor's line: only what this visitor uploaded, in one statement for the whole batch. */
export const findVisitorFiles = statement(
  'files.findVisitorFiles',
  (p: { organizationIds: readonly string[]; identities: readonly string[]; ids: readonly string[] }) => sql<
    FileRef & { identity: string }
  >`
    select f.id, f.name, f.mime, f.bytes, f.width, f.height, f.uploaded_by_identity as identity
    from unnest(${p.organizationIds}::uuid[], ${p.identities}::text[], ${p.ids}::uuid[]) as asked (organization_id, identity, id)
    join files f on f.organization_id = asked.organization_id and f.id = asked.id and f.uploaded_by_identity = asked.identity`,
)
