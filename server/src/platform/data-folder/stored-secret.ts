import { randomBytes } from 'node:crypto'
import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const secretBytes = 32

/** The folder's own secret, made once. It appears whole or not at all, also if the machine stops in between. */
export async function storedSecret(folder: string): Promise<string> {
  const path = join(folder, 'secret')
  try {
    return (await readFile(path, 'utf8')).trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  const secret = randomBytes(secretBytes).toString('base64url')
  const unfinished = `${path}.unfinished`
  await rm(unfinished, { force: true })
  await writeFile(unfinished, `${secret}\n`, { mode: 0o600, flush: true })
  await link(unfinished, path)
  await rm(unfinished)
  return secret
}
