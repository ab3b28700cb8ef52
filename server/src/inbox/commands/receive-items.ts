import type { Clock } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Reaction, ReceivedConversation } from '../reaction.ts'
import type { ReceivedItem, ReceivedMessage } from '../received-item.ts'
import { receiveCorrections } from './receive-corrections.ts'
import { receiveMessages } from './receive-messages.ts'

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

/** Takes in what channels brought, in the caller's transaction: messages first, then what changed of them. */
export async function receiveItems(tx: Tx, deps: ReceiveDeps, items: readonly ReceivedItem[]): Promise<void> {
  const messages = items.filter((item): item is ReceivedMessage => item.kind === 'message')
  const corrections = items.filter((item) => item.kind !== 'message')
  if (messages.length > 0) await receiveMessages(tx, deps, messages)
  if (corrections.length > 0) await receiveCorrections(tx, deps, corrections)
}
