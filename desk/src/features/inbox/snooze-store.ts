import { createStore } from './store.ts'

type Snooze = { conversationId: string; customerName: string; until: string; at: number }

/** The snooze that this desk asked for last; undoing it is offered wherever the agent has gone since. */
export const snoozeStore = createStore<Snooze | null>(null)

/** A snooze can always be ended; so long the desk offers to. */
export const offeredMs = 10_000
