import type { Outbox } from './model/outbox.ts'
import { createStore } from './store.ts'

/** Outlives the thread on the screen: what is on its way goes on when the agent opens the next conversation. */
export const outboxStore = createStore<Outbox>([])
