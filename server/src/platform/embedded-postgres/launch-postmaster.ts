import { createServer } from 'node:net'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import type { PostgresPrograms } from './postgres-programs.ts'
import { readPostmasterPid } from './postmaster-pid.ts'

export type RunningPostmaster = { readonly pid: number; readonly exited: Promise<void>; isRunning(): boolean }

const pollMilliseconds = 5
const readySeconds = 60
const keptLines = 20

/** Starts PostgreSQL and waits until it takes connections; throws its last words if it ends before. */
export async function launchPostmaster(
  programs: PostgresPrograms,
  cluster: string,
  settings: Record<string, string>,
  log: (line: string) => void,
): Promise<RunningPostmaster> {
  const parameters = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = programs.spawn('postgres', ['-D', cluster, ...parameters], {
    // A group of its own: Ctrl-C goes to us alone, and we stop it when our last transactions are through.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const lastLines: string[] = []
  if (child.stderr) {
    createInterface(child.stderr).on('line', (line) => {
      lastLines.push(line)
      if (lastLines.length > keptLines) lastLines.shift()
      log(line)
    })
  }
  let failure: Error | undefined
  let isRunning = true
  const exited = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      failure = error
    })
    child.once('close', () => {
      isRunning = false
      resolve()
    })
  })
  const { pid } = child
  for (let waited = 0; isRunning && pid !== undefined; waited += pollMilliseconds) {
    const state = await readPostmasterPid(cluster)
    if (state?.pid === pid && state.isReady) {
      child.unref()
      return { pid, exited, isRunning: () => isRunning }
    }
    if (waited > readySeconds * 1000) {
      child.kill('SIGQUIT')
      await exited
    }
    await pause(pollMilliseconds)
  }
  throw new Error(`PostgreSQL did not start:\n${failure?.message ?? lastLines.join('\n')}`)
}

/** A port of 127.0.0.1 that nobody listens on right now. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port)
        else reject(new Error('This machine has no free port on 127.0.0.1.'))
      })
    })
  })
}
