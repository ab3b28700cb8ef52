import { execFile } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { PostgresPrograms } from './postgres-programs.ts'
import { readPostmasterPid } from './postmaster-pid.ts'

const pollMilliseconds = 10

/** PostgreSQL's three ways to stop, each with the time it gets before the next one. */
const shutdowns = [
  { signal: 'INT', seconds: 20 },
  { signal: 'QUIT', seconds: 5 },
  { signal: 'KILL', seconds: 5 },
] as const

/**
 * Stops what a killed Quaydesk left running on this cluster: its sessions may hold locks, and its port and
 * settings are another start's. Stopping rolls back what was not committed and loses nothing that was.
 */
export async function stopLeftover(programs: PostgresPrograms, cluster: string): Promise<void> {
  const left = await readPostmasterPid(cluster)
  if (left === undefined) return
  if (await isPostmasterOf(left.pid, cluster)) {
    await stopPostmaster(programs, left.pid, () => isPostmasterOf(left.pid, cluster))
  } else {
    // The number now belongs to somebody else or nobody (containers count from 1 again): PostgreSQL would
    // take that process for itself and refuse to start. The data folder's lock keeps other starts away.
    await rm(join(cluster, 'postmaster.pid'), { force: true })
  }
}

/** Throws when even the last way has not stopped it. */
export async function stopPostmaster(
  programs: PostgresPrograms,
  pid: number,
  isRunning: () => boolean | Promise<boolean>,
): Promise<void> {
  for (const { signal, seconds } of shutdowns) {
    await send(programs, pid, signal)
    for (let waited = 0; waited < seconds * 1000; waited += pollMilliseconds) {
      if (!(await isRunning())) return
      await pause(pollMilliseconds)
    }
  }
  throw new Error(`PostgreSQL (process ${pid}) does not stop. Stop that process, then start again.`)
}

async function send(programs: PostgresPrograms, pid: number, signal: 'INT' | 'QUIT' | 'KILL'): Promise<void> {
  if (process.platform === 'win32') return programs.run('pg_ctl', ['kill', signal, String(pid)])
  try {
    process.kill(pid, `SIG${signal}`)
  } catch (error) {
    // It ended by itself just now.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** By its command line, which names the cluster: a process number alone may have passed to another program. */
async function isPostmasterOf(pid: number, cluster: string): Promise<boolean> {
  return (await commandLine(pid)).includes(cluster)
}

async function commandLine(pid: number): Promise<string> {
  try {
    if (process.platform === 'linux') return await readFile(`/proc/${pid}/cmdline`, 'utf8')
    const [command, parameters]: [string, string[]] =
      process.platform === 'win32'
        ? [
            'powershell',
            [
              '-NoProfile',
              '-Command',
              `(Get-CimInstance Win32_Process -Filter "ProcessId=${pid}").CommandLine`,
            ],
          ]
        : ['ps', ['-ww', '-o', 'command=', '-p', String(pid)]]
    return (await promisify(execFile)(command, parameters)).stdout
  } catch {
    // Each of the three fails exactly when there is no such process.
    return ''
  }
}
