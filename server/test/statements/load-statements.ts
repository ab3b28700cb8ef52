import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type RegisteredStatement, registeredStatements } from '../../src/platform/db/index.ts'

const sources = fileURLToPath(new URL('../../src', import.meta.url))
const defines = /\bstatement\(/

/** Every named statement of the server, wherever it stands; tests beside this one may define their own. */
export async function loadStatements(): Promise<RegisteredStatement[]> {
  const files = (await readdir(sources, { recursive: true })).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  )
  const defining: string[] = []
  for (const file of files) {
    const path = join(sources, file)
    const text = await readFile(path, 'utf8')
    if (!defines.test(text)) continue
    defining.push(text)
    await import(path)
  }
  return registeredStatements().filter(({ name }) => defining.some((text) => text.includes(`'${name}'`)))
}
