import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { root } from './root.mjs'

const lookAgainMs = 200

/**
 * Does work that writes into the checkout while no other command does: two starts at once would install into, or
 * build over, each other's folders. A command that died holds nobody up.
 * @param {() => void | Promise<void>} work looks for itself what is left to do, for the one before may have done it
 * @param {string} [file] the mark that somebody works
 */
export async function oneAtATime(work, file = markOf(root)) {
  let told = false
  while (!take(file)) {
    if (!told)
      console.log(`Another command installs or builds here; waiting for it. If there is none, delete ${file}`)
    told = true
    await pause(lookAgainMs)
  }
  // Also where the work ends the process with a sentence.
  const release = () => rmSync(file, { force: true })
  process.once('exit', release)
  try {
    await work()
  } finally {
    process.off('exit', release)
    release()
  }
}

/** @param {string} folder */
function markOf(folder) {
  return join(tmpdir(), `quaydesk-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}.pid`)
}

/** @param {string} file */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  }
  if (!isAlive(holderOf(file))) rmSync(file, { force: true })
  return false
}

/**
 * @param {string} file
 * @returns {number} NaN while the holder is just writing its number
 */
function holderOf(file) {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return Number.NaN
    throw error
  }
}

/** @param {number} pid */
function isAlive(pid) {
  if (Number.isNaN(pid)) return true
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It is there and belongs to somebody else.
    return codeOf(error) === 'EPERM'
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return /** @type {NodeJS.ErrnoException} */ (error).code
}
