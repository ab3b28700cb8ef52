import { spawn } from 'node:child_process'
import { root } from './root.mjs'

/** A check that hangs is a failed check; the longest takes two minutes on two cores. */
const limitMs = 15 * 60_000

/**
 * Runs a program in the checkout with its output shown.
 * @param {string} command
 * @param {string[]} args
 * @param {{ shell?: boolean, env?: Record<string, string> }} [options]
 * @returns {Promise<boolean>} whether it ended with 0
 */
export function runProgram(command, args, { shell = false, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      shell,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: limitMs,
    })
    child.on('error', (error) => {
      console.error(`${command} could not be started: ${error.message}`)
      resolve(false)
    })
    child.on('close', (code, signal) => {
      if (signal) console.error(`${command} was ended by ${signal}`)
      resolve(code === 0)
    })
  })
}
