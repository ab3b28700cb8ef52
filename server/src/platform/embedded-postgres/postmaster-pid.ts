import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What a running PostgreSQL says of itself in postmaster.pid, eight lines, the last one its state. */
export type PostmasterPid = { readonly pid: number; readonly isReady: boolean }

export function parsePostmasterPid(text: string): PostmasterPid | undefined {
  const lines = text.split('\n').map((line) => line.trim())
  const pid = Number(lines[0])
  // A single-user PostgreSQL writes its number with a minus.
  return Number.isInteger(pid) && pid !== 0
    ? { pid: Math.abs(pid), isReady: lines[7] === 'ready' }
    : undefined
}

export async function readPostmasterPid(cluster: string): Promise<PostmasterPid | undefined> {
  try {
    return parsePostmasterPid(await readFile(join(cluster, 'postmaster.pid'), 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
