import type { LoopClock } from '../../platform/clock.ts'
import { type LoopOptions, startLoop } from '../../platform/jobs/index.ts'
import { type RenewalDeps, renewDueToken } from '../authorizations/commands/renew-token.ts'
import { dropDonePulls, dropGivenUpPulls } from '../pulls/queries.ts'
import { type PullDeps, runPulls } from '../pulls/run-pulls.ts'
import { dropOldRequestCounts } from '../requests/queries.ts'
import { pollChannels } from './poll-channels.ts'
import { proveDueDay } from './prove-day.ts'
import { walkBack } from './walk-back.ts'

export type RunningWatches = {
  /** Something may be wanted of a platform. */
  wanted(): void
  stop(): Promise<void>
}

const secondMs = 1_000
const hourMs = 3_600_000
const dayMs = 24 * hourMs
const keptDays = 30
const tidyLimit = 5_000

/** The loops that go and look at platforms: for what is wanted, what is new, what was before, and what is missing. */
export function runWatches(
  deps: PullDeps & { readonly clock: LoopClock },
  renewal: RenewalDeps,
): RunningWatches {
  const { log, clock, db } = deps
  const loop = (name: string, work: LoopOptions['work'], pollMs = secondMs) =>
    startLoop({ name, pollMs, clock, log, work })
  const pulling = loop('pulls', () => runPulls(deps))
  const loops = [
    pulling,
    loop('channels looked at', () => pollChannels(deps)),
    loop('the past of channels', () => walkBack(deps)),
    // Somebody may wait for it before the screen.
    loop('days compared', (rest) => proveDueDay(deps, rest), 5 * secondMs),
    loop('tokens', () => renewDueToken(renewal)),
    loop(
      'old pulls',
      async () => {
        const before = new Date(clock.now() - dayMs)
        const dropped = await db.query(dropDonePulls({ before, limit: tidyLimit }))
        await db.query(dropGivenUpPulls({ before: new Date(clock.now() - 7 * dayMs), limit: tidyLimit }))
        const oldest = new Date(clock.now() - keptDays * dayMs).toISOString().slice(0, 10)
        await db.query(dropOldRequestCounts({ before: oldest, limit: tidyLimit }))
        return dropped.length === tidyLimit
      },
      hourMs,
    ),
  ]
  return {
    wanted: () => pulling.wake(),
    stop: async () => {
      await Promise.all(loops.map((each) => each.stop()))
    },
  }
}
