import type { WorkerDb } from '../../platform/db/index.ts'
import { type FileStore, findSameContent, lockContent } from '../../platform/files/index.ts'
import { deleteUnsentFile, listUnsentFiles, type UnsentFile } from '../queries/unsent-files.ts'

const keptMs = 24 * 60 * 60_000
const batchSize = 100

export type RemovedFiles = {
  readonly removed: number
  readonly more: boolean
  /** Those that could not be removed; they are tried again. */
  readonly failed: readonly { readonly fileId: string; readonly error: unknown }[]
}

/** Removes what was sent up a day ago and is in no line and no draft: the row, and the bytes if no other row has the same. */
export async function removeUnsentFiles(
  deps: { readonly db: WorkerDb; readonly store: FileStore },
  now: number,
): Promise<RemovedFiles> {
  const before = new Date(now - keptMs)
  const found = await deps.db.query(listUnsentFiles({ before, limit: batchSize }))
  const failed: { fileId: string; error: unknown }[] = []
  let removed = 0
  for (const file of found)
    try {
      if (await removeUnsent(deps, file, before)) removed++
    } catch (error) {
      failed.push({ fileId: file.id, error })
    }
  return { removed, more: found.length === batchSize && removed > 0, failed }
}

async function removeUnsent(
  { db, store }: { readonly db: WorkerDb; readonly store: FileStore },
  { organizationId, id, sha256 }: UnsentFile,
  before: Date,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    await tx.run(lockContent({ organizationId, sha256 }))
    if ((await tx.row(deleteUnsentFile({ organizationId, id, before }))) === undefined) return false
    const shared = await tx.row(findSameContent({ organizationId, sha256 }))
    // Before the commit: after a crash in between the row is found once more, while bytes without a row would stay for ever.
    if (shared === undefined) await store.remove(organizationId, sha256)
    return true
  })
}
