import type { LoopClock } from '../platform/clock.ts'
import { type Loop, startLoop } from '../platform/jobs/index.ts'
import { sweepSignIns } from './commands/sweep-sign-ins.ts'
import type { AccountsDeps } from './deps.ts'

const pollMs = 60 * 60_000

/** What accounts does by itself, once it is started. */
export function accountsJobs(deps: AccountsDeps, clock: LoopClock): { start(): void; stop(): Promise<void> } {
  let sweeping: Loop | null = null
  return {
    start: () => {
      sweeping = startLoop({ name: 'sign-ins', pollMs, clock, log: deps.log, work: () => sweepSignIns(deps) })
    },
    stop: async () => sweeping?.stop(),
  }
}
