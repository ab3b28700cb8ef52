import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type RegisteredStatement, registeredStatements } from '../../src/platform/db/index.ts'

const sources = fileURLToPath(new URL('../../src', import.meta.url))
const defines = /\bstatement\(/

/** Every named statement of the server, wherever it stands. */
export async function loadStatements(): Promise<RegisteredStatement[]> {
  const files = (await readdir(sources, { recursive: true })).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  )
  for (const file of files) {
    const path = join(sources, file)
    if (defines.test(await readFile(path, 'utf8'))) await import(path)
  }
  return registeredStatements()
}
