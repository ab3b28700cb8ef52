import { createStore } from './store.ts'

type Closing = { conversationId: string; customerName: string; at: number }

/** The closing that this desk asked for last; it can be undone wherever the agent has gone since. */
export const closingStore = createStore<Closing | null>(null)

/** A closing takes effect after so long; until then it can be undone. */
export const undoMs = 10_000
