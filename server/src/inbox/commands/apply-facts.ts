import type { Tx } from '../../platform/db/index.ts'
import type { Conversation } from '../conversation.ts'
import type { ConversationChange } from '../conversation-change.ts'
import type { ChangedSession } from '../reduction.ts'
import { type ReduceDeps, reduceChanges } from './reduce-changes.ts'
import { placeMessages, writeReductions } from './write-reductions.ts'

export type AppliedChange = {
  readonly conversation: Conversation
  readonly sessions: readonly ChangedSession[]
}

/**
 * Reduces and writes conversations whose rows are locked, for facts whose messages are stored already or are none.
 * The hot path calls `reduceChanges`, stores its messages with their sessions, and then `writeReductions`.
 */
export async function applyFacts(
  tx: Tx,
  changes: readonly ConversationChange[],
  deps: ReduceDeps,
): Promise<AppliedChange[]> {
  const reduced = await reduceChanges(tx, changes, deps)
  const conversations = await writeReductions(tx, reduced, deps.now)
  await placeMessages(
    tx,
    reduced.filter(({ reduction }) => reduction.replayedSince === null),
  )
  return conversations.map((conversation, i) => ({
    conversation,
    sessions: reduced[i]?.reduction.sessions ?? [],
  }))
}
