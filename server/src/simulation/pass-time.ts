import type { App } from '../app.ts'
import type { Agent } from './agent.ts'
import type { StandIn } from './stand-in.ts'
import type { VirtualClock } from './virtual-clock.ts'

export type Stage = {
  readonly app: Pick<App, 'nextDue'>
  readonly standIn: Pick<StandIn, 'clock'>
  readonly clock: VirtualClock
  readonly agents: readonly Agent[]
}

/** What is due and could not be done is tried again as often as loops look in real life. */
const lookAgainMs = 1_000

/**
 * Lets time pass until `until`: from one moment at which anybody does anything to the next, and at each until all of it is done.
 * Done means: every call of the platform is answered, every loop of ours rests, and no agent has a request under way.
 */
export async function passTime({ app, standIn, clock, agents }: Stage, until: number): Promise<void> {
  let due = await app.nextDue()
  let dueAt = clock.now()
  let seen = clock.stirs
  while (clock.now() < until) {
    const nextAt = Math.min(
      until,
      dueAt,
      standIn.clock.nextAt ?? until,
      ...agents.map((agent) => agent.nextAt),
    )
    await standIn.clock.advance(Math.max(0, nextAt - clock.now()))
    const now = clock.now()
    const acting = agents.filter((agent) => agent.nextAt <= now)
    // A buyer who only looks at his phone concerns nobody.
    if (!clock.busy && acting.length === 0 && dueAt > now) continue
    clock.rouseRested(new Set(due.flatMap(({ loop, at }) => (at <= now ? [loop] : []))))
    await settle(standIn, clock)
    for (const agent of acting) await agent.act(now)
    await settle(standIn, clock)
    if (clock.stirs > seen) {
      for (const agent of agents) await agent.look(now)
      await settle(standIn, clock)
      seen = clock.stirs
    }
    due = await app.nextDue()
    dueAt = Math.min(...due.map(({ at }) => (at > now ? at : now + lookAgainMs)))
  }
}

/** A loop at rest has the platform's answer to all it said; what the platform said in turn is on its way by then. */
async function settle(standIn: Stage['standIn'], clock: VirtualClock): Promise<void> {
  do {
    await clock.settled()
    await standIn.clock.advance(0)
  } while (clock.busy)
}
