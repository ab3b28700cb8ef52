import type { Clock } from '../platform/clock.ts'
import type { Tx } from '../platform/db/index.ts'
import type { Reaction, ReceivedConversation } from './reaction.ts'

export type FailedReaction = {
  readonly reaction: string
  readonly error: unknown
  readonly received: readonly ReceivedConversation[]
}

export type ReceiveDeps = {
  readonly clock: Clock
  /** Null where a text says too little. */
  readonly detectLanguage: (text: string) => string | null
  readonly reactions: readonly Reaction[]
  /** Counts and logs; must not throw, or the messages are taken back with it. */
  readonly reactionFailed: (tx: Tx, failed: FailedReaction) => Promise<void>
}
