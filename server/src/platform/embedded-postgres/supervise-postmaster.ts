import { setTimeout as pause } from 'node:timers/promises'
import { launchPostmaster, type RunningPostmaster } from './launch-postmaster.ts'
import type { PostgresPrograms } from './postgres-programs.ts'
import { stopLeftover, stopPostmaster } from './postmaster.ts'

type Supervision = {
  readonly programs: PostgresPrograms
  readonly cluster: string
  readonly settings: Record<string, string>
  readonly log: (line: string) => void
}

type Supervised = { pid(): number; stop(): Promise<void> }

// After its main process was killed, PostgreSQL's other processes need a moment to notice and go; until then
// the memory they share is in use and a new server refuses to start.
const startAttempts = 5
const restartPauseMilliseconds = 500

/** Keeps a server running until `stop`; a first start that fails throws, a later one is tried again for ever. */
export async function supervisePostmaster(supervision: Supervision): Promise<Supervised> {
  let current = await launch(supervision)
  let stopping = false
  const supervise = async (): Promise<void> => {
    await current.exited
    while (!stopping) {
      supervision.log('PostgreSQL ended unexpectedly and is started again.')
      try {
        current = await launch(supervision)
        await current.exited
      } catch (error) {
        supervision.log((error as Error).message)
        await pause(restartPauseMilliseconds, undefined, { ref: false })
      }
    }
  }
  const supervised = supervise()
  return {
    pid: () => current.pid,
    stop: async () => {
      stopping = true
      if (current.isRunning()) await stopPostmaster(supervision.programs, current.pid, current.isRunning)
      await supervised
    },
  }
}

async function launch({ programs, cluster, settings, log }: Supervision): Promise<RunningPostmaster> {
  for (let attempt = 1; ; attempt++) {
    try {
      await stopLeftover(programs, cluster)
      return await launchPostmaster(programs, cluster, settings, log)
    } catch (error) {
      if (attempt === startAttempts) throw error
      await pause(restartPauseMilliseconds)
    }
  }
}
