import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startProgram } from '../../../test/start-program.ts'
import { until } from '../../../test/until.ts'
import { openDataFolder } from './index.ts'

let parent: string
let path: string

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'quaydesk-folder-'))
  path = join(parent, 'data')
})

afterEach(() => rm(parent, { recursive: true, force: true }))

const modeOf = async (file: string) => ((await stat(file)).mode & 0o777).toString(8)

describe('the data folder', () => {
  test('is made for its owner alone', async () => {
    const folder = await openDataFolder(path)
    expect(await modeOf(path)).toBe('700')
    await folder.close()
  })

  test('is closed to other users when it was open to them', async () => {
    await (await openDataFolder(path)).close()
    await chmod(path, 0o755)
    const folder = await openDataFolder(path)
    expect(await modeOf(path)).toBe('700')
    await folder.close()
  })

  test('keeps one secret for ever, readable by its owner alone', async () => {
    const first = await openDataFolder(path)
    const secret = await first.secret()
    await first.close()
    const second = await openDataFolder(path)
    expect(secret.length).toBeGreaterThanOrEqual(32)
    expect(await second.secret()).toBe(secret)
    expect(await modeOf(join(path, 'secret'))).toBe('600')
    await second.close()
  })

  test('keeps no secret where one is given', async () => {
    const folder = await openDataFolder(path)
    expect(await folder.secret('given by the environment')).toBe('given by the environment')
    expect(await readdir(path)).not.toContain('secret')
    await folder.close()
  })

  test('makes a whole secret after a start that was cut short while writing one', async () => {
    const folder = await openDataFolder(path)
    await writeFile(join(path, 'secret.unfinished'), 'sec')
    expect((await folder.secret()).length).toBeGreaterThanOrEqual(32)
    expect(await readdir(path)).not.toContain('secret.unfinished')
    await folder.close()
  })
})

describe('the lock of the data folder', () => {
  test('refuses a second Quaydesk and names the first', async () => {
    const holder = await startProgram('hold-data-folder', [path])
    await expect(openDataFolder(path)).rejects.toThrow(
      `in use by another Quaydesk (process ${holder.child.pid}). Stop that one first`,
    )
    await holder.kill('SIGKILL')
  })

  test('is free again after the holder was killed, and sweeps what it left', async () => {
    const holder = await startProgram('hold-data-folder', [path])
    await holder.kill('SIGKILL')
    expect(await readdir(path)).toHaveLength(1)
    const folder = await openDataFolder(path)
    expect(await readdir(path)).toHaveLength(1)
    await folder.close()
    expect(await readdir(path)).toEqual([])
  })

  test('holds while the holder is too busy to answer', async () => {
    const holder = await startProgram('hold-data-folder', [path])
    holder.child.kill('SIGSTOP')
    await expect(openDataFolder(path)).rejects.toThrow('in use by another Quaydesk. Stop that one first')
    await holder.kill('SIGKILL')
  })

  test('lets at most one of many that come at once in', async () => {
    const comers = await Promise.allSettled(Array.from({ length: 8 }, () => openDataFolder(path)))
    const inside = comers.filter((comer) => comer.status === 'fulfilled')
    expect(inside.length).toBeLessThanOrEqual(1)
    for (const { value } of inside) await value.close()
  })

  test('holds though somebody who called too early has swept it away', async () => {
    // What was left over has to be called first, which gives the sweeper his moment.
    await (await openDataFolder(path)).close()
    const left = Array.from({ length: 2_000 }, (_, i) => `lock-${i.toString(16).padStart(8, '0')}.sock`)
    for (const name of left) await writeFile(join(path, name), '')
    const opening = openDataFolder(path)
    const known = new Set(left)
    await until(async () => {
      const own = (await readdir(path)).find((name) => !known.has(name))
      if (own !== undefined) await rm(join(path, own))
      return own !== undefined
    })
    const folder = await opening
    await expect(openDataFolder(path)).rejects.toThrow('in use by another Quaydesk')
    await folder.close()
  })

  test('works in a folder whose path is too long for a socket', async () => {
    const deep = join(path, 'a-rather-long-name-of-a-folder'.repeat(4), 'and-one-more'.repeat(4))
    const folder = await openDataFolder(deep)
    await expect(openDataFolder(deep)).rejects.toThrow('in use by another Quaydesk')
    await folder.close()
    await (await openDataFolder(deep)).close()
  })
})
