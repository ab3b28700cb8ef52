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

/** The migrations of a folder in order of their numbers, of which none occurs twice. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  const versions = names.map(versionOf)
  const twice = names.find((_name, index) => versions[index] === versions[index - 1])
  if (twice !== undefined)
    throw new Error(`Two migrations have the number of ${twice}: give the newer one the next.`)
  return Promise.all(
    names.map(async (name) => {
      // The checksum is the same however git writes line ends on this machine.
      const text = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
      return {
        version: versionOf(name),
        name,
        checksum: createHash('sha256').update(text).digest('hex'),
        text,
      }
    }),
  )
}

function versionOf(name: string): number {
  const number = fileName.exec(name)?.[1]
  if (number === undefined) throw new Error(`Migration ${name} should be called NNNN_what_it_does.sql.`)
  return Number(number)
}
