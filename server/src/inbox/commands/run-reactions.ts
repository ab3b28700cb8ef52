import type { Tx } from '../../platform/db/index.ts'
import type { ReceivedConversation } from '../reaction.ts'
import type { ReceiveDeps } from '../receive-deps.ts'

/**
 * Runs what other domains do about received messages, each in a savepoint: one that throws is undone alone, the messages have landed and
 * wait for a person, and the error is counted where the channel's health shows it.
 */
export async function runReactions(
  tx: Tx,
  { reactions, reactionFailed }: ReceiveDeps,
  received: readonly ReceivedConversation[],
): Promise<void> {
  for (const reaction of reactions) {
    try {
      await tx.savepoint(() => reaction.run(tx, received))
    } catch (error) {
      await reactionFailed(tx, { reaction: reaction.name, error, received })
    }
  }
}
