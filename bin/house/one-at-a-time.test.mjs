import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { oneAtATime } from './one-at-a-time.mjs'

let folder = ''
const mark = () => join(folder, 'mark.pid')

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quaydesk-mark-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('work in the checkout', () => {
  it('is done by one at a time', async () => {
    const order = /** @type {string[]} */ ([])
    /** @param {string} name */
    const work = (name) => async () => {
      order.push(`${name} begins`)
      await new Promise((resolve) => setImmediate(resolve))
      order.push(`${name} ends`)
    }
    await Promise.all([oneAtATime(work('first'), mark()), oneAtATime(work('second'), mark())])
    expect(order).toEqual(['first begins', 'first ends', 'second begins', 'second ends'])
  })

  it('goes on after a command that died in it', async () => {
    const { pid } = spawnSync(process.execPath, ['--version'])
    writeFileSync(mark(), String(pid))
    let done = false
    await oneAtATime(() => {
      done = true
    }, mark())
    expect(done).toBe(true)
  })

  it('leaves no mark behind when it fails', async () => {
    const failing = oneAtATime(() => {
      throw new Error('no network')
    }, mark())
    await expect(failing).rejects.toThrow('no network')
    expect(existsSync(mark())).toBe(false)
  })
})
