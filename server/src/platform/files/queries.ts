import { sql, statement } from '../db/index.ts'
import type { FileRef } from './file-ref.ts'

export type StoredFileRow = { sha256: Buffer; name: string; mime: string; bytes: number }

/** The first key of advisory locks on contents, so that they meet no other lock's. */
const contentLocks = 7818
const contentKey = (organizationId: string, sha256: Buffer) => sql`
  ${contentLocks}::integer, hashtext(${organizationId}::text || encode(${sha256}::bytea, 'hex'))`

/** Waits while bytes of this content are being removed: what is written after this row stays. */
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
    /** Since when it waits for a line; null for what came in with one. */
    unsentSince: Date | null
  }) => sql`
    with held as materialized (select pg_advisory_xact_lock(${contentKey(p.organizationId, p.sha256)}))
    insert into files (organization_id, id, shop_id, sha256, name, mime, bytes, width, height,
      uploaded_by_member, uploaded_by_identity, created_at, unsent_since)
    select ${p.organizationId}, ${p.file.id}, ${p.shopId}, ${p.sha256}, ${p.file.name}, ${p.file.mime}, ${p.file.bytes},
      ${p.file.width}, ${p.file.height}, ${p.memberId}, ${p.uploader}, ${p.at},
      ${p.unsentSince} from held`,
)

export const findStoredFile = statement(
  'files.findStoredFile',
  (p: { organizationId: string; id: string }) => sql<StoredFileRow>`
    select sha256, name, mime, bytes from files where organization_id = ${p.organizationId} and id = ${p.id}`,
)

/** For a member's reply, which carries them from now on: row-level security leaves only files of the member's shops. */
export const carryFiles = statement(
  'files.carryFiles',
  (p: { organizationId: string; shopId: string; ids: readonly string[] }) => sql<FileRef>`
    update files set unsent_since = null
     where organization_id = ${p.organizationId} and shop_id = ${p.shopId} and id = any(${p.ids}::uuid[])
    returning id, name, mime, bytes, width, height`,
)

/** For a visitor's line, which carries them from now on: only what this very visitor sent up. */
export const carryVisitorFiles = statement(
  'files.carryVisitorFiles',
  (p: { organizationId: string; uploader: string; ids: readonly string[] }) => sql<FileRef>`
    update files set unsent_since = null
     where organization_id = ${p.organizationId} and uploaded_by_identity = ${p.uploader}
       and id = any(${p.ids}::uuid[])
    returning id, name, mime, bytes, width, height`,
)

/** Until the transaction's end nobody else writes a row for these bytes. Take it before asking whether one is left. */
export const lockContent = statement(
  'files.lockContent',
  (p: { organizationId: string; sha256: Buffer }) => sql`
    select pg_advisory_xact_lock(${contentKey(p.organizationId, p.sha256)})`,
)

export const findSameContent = statement(
  'files.findSameContent',
  (p: { organizationId: string; sha256: Buffer }) => sql<{ id: string }>`
    select id from files where organization_id = ${p.organizationId} and sha256 = ${p.sha256} limit 1`,
)
