import { createHash, randomUUID } from 'node:crypto'
import { constants, type ReadStream } from 'node:fs'
import { access, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ByteRange } from './byte-range.ts'

/**
 * Bytes on disk, addressed by organization and content: the same file sent twice is kept once, nothing crosses organizations, and
 * no name that a person chose ever reaches the disk.
 */
export type FileStore = {
  /** Resolves once the bytes are safely on the disk, under their `contentHash`. */
  put(organizationId: string, bytes: Buffer): Promise<void>
  /** The whole, or a part. Null when the bytes are not there (any more). */
  read(organizationId: string, sha256: Buffer, range?: ByteRange | null): Promise<ReadStream | null>
  remove(organizationId: string, sha256: Buffer): Promise<void>
}

/** SHA-256 */
export const contentHash = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest()

export function createFileStore(folder: string): FileStore {
  const pathOf = (organizationId: string, sha256: Buffer) => {
    const name = sha256.toString('hex')
    return join(folder, organizationId, name.slice(0, 2), name)
  }
  return {
    put: async (organizationId, bytes) => {
      const path = pathOf(organizationId, contentHash(bytes))
      if (!(await exists(path))) await writeWhole(path, bytes)
    },
    read: (organizationId, sha256, range) => openToRead(pathOf(organizationId, sha256), range ?? {}),
    remove: (organizationId, sha256) => rm(pathOf(organizationId, sha256), { force: true }),
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path, constants.R_OK).then(
    () => true,
    () => false,
  )
}

/** Opened before anybody is told that it comes: a stream that fails later has said 200 already. */
async function openToRead(path: string, range: Partial<ByteRange>): Promise<ReadStream | null> {
  try {
    return (await open(path)).createReadStream(range)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Under a name of its own first, then renamed: a crash leaves a whole file or none. */
async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const unfinished = `${path}.${randomUUID()}`
  const file = await open(unfinished, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(unfinished, path)
}
