import { chmod, mkdir, realpath, stat } from 'node:fs/promises'
import { lockFolder } from './folder-lock.ts'
import { storedSecret } from './stored-secret.ts'

export type DataFolder = {
  /** Absolute, without symbolic links. */
  readonly path: string
  /** Signs and encrypts what leaves the process: the given one, else one made at the first start and kept here. */
  secret(given?: string): Promise<string>
  /** Gives the folder free for another Quaydesk. */
  close(): Promise<void>
}

const forOthers = 0o077
const ownerOnly = 0o700

/** Makes the folder if need be, closes it to other users and locks it; throws a sentence if it is in use. */
export async function openDataFolder(wanted: string): Promise<DataFolder> {
  await mkdir(wanted, { recursive: true, mode: ownerOnly })
  const path = await realpath(wanted)
  if (process.platform !== 'win32') await closeToOthers(path)
  const lock = await lockFolder(path)
  return {
    path,
    secret: async (given) => given ?? storedSecret(path),
    close: lock.release,
  }
}

async function closeToOthers(path: string): Promise<void> {
  const { mode } = await stat(path)
  if ((mode & forOthers) === 0) return
  await chmod(path, ownerOnly).catch((cause: unknown) => {
    throw new Error(
      `Other users can read the data folder ${path}, and it belongs to someone else. ` +
        'Give it to the user who runs Quaydesk (chown), or choose another folder with QUAYDESK_DATA.',
      { cause },
    )
  })
}
