import type { Closing } from './model/closing.ts'
import { createStore } from './store.ts'

/** The closing that this desk asked for last; it can be undone wherever the agent has gone since. */
export const closingStore = createStore<Closing | null>(null)

/** A closing takes effect after so long; until then it can be undone. */
export const undoMs = 10_000
/** So long the bar waits for a reply to go out; after that the closing is undone in the conversation. */
export const replyWaitMs = 30_000
