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
    /** A visitor, as his channel names him. */
    uploader: string | null
    at: Date
  }) => sql`
    insert into files (organization_id, id, shop_id, sha256, name, mime, bytes, width, height,
      uploaded_by_member, uploaded_by_identity, created_at)
    values (${p.organizationId}, ${p.file.id}, ${p.shopId}, ${p.sha256}, ${p.file.name}, ${p.file.mime}, ${p.file.bytes},
      ${p.file.width}, ${p.file.height}, ${p.memberId}, ${p.uploader}, ${p.at})`,
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

/** For a visitor's line: only what this very visitor sent up. */
export const findVisitorFiles = statement(
  'files.findVisitorFiles',
  (p: { organizationId: string; uploader: string; ids: readonly string[] }) => sql<FileRef>`
    select id, name, mime, bytes, width, height from files
     where organization_id = ${p.organizationId} and uploaded_by_identity = ${p.uploader}
       and id = any(${p.ids}::uuid[])`,
)
