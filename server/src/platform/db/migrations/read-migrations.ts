import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

export type Migration = {
  readonly version: number
  readonly name: string
  readonly checksum: string
  readonly text: string
}

const fileName = /^(\d{4})_[a-z0-9]+(?:_[a-z0-9]+)*\.sql$/

/** The migrations of a folder in order; numbers start at 1 and have no holes. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name, index) => {
      const version = Number(fileName.exec(name)?.[1])
      if (version !== index + 1) {
        throw new Error(
          `Migration ${name} should be called ${String(index + 1).padStart(4, '0')}_what_it_does.sql.`,
        )
      }
      // The checksum is the same however git writes line ends on this machine.
      const text = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
      return { version, name, checksum: createHash('sha256').update(text).digest('hex'), text }
    }),
  )
}
