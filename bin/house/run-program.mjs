import { spawn } from 'node:child_process'
import { root } from './root.mjs'

/** A check that hangs is a failed check; the longest takes three minutes on two cores. */
const limitMs = 15 * 60_000

/**
 * Runs a program in the checkout. Its output is shown at once, or handed to `hear` piece by piece.
 * @param {string} command
 * @param {string[]} args
 * @param {{ shell?: boolean, env?: Record<string, string>, hear?: (piece: string) => void }} [options]
 * @returns {Promise<boolean>} whether it ended with 0
 */
export function runProgram(command, args, { shell = false, env = {}, hear } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      shell,
      env: { ...process.env, ...env },
      stdio: hear ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      timeout: limitMs,
    })
    const complain = hear ?? ((piece) => process.stderr.write(piece))
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', complain)
    child.on('error', (error) => {
      complain(`${command} could not be started: ${error.message}\n`)
      resolve(false)
    })
    child.on('close', (code, signal) => {
      if (signal) complain(`${command} was ended by ${signal}\n`)
      resolve(code === 0)
    })
  })
}
