import type { Tx } from '../platform/db/index.ts'
import type { Conversation } from './conversation.ts'
import type { Incoming } from './receive-plan.ts'

/** A conversation after it received messages, in the transaction that stored them. */
export type ReceivedConversation = {
  readonly conversation: Conversation
  /** In the order in which they were said. */
  readonly messages: readonly Incoming[]
}

/**
 * What another domain does about received messages before anyone sees them: answer, assign. app.ts hands these in, for the inbox knows
 * none of its readers.
 */
export type Reaction = {
  readonly name: string
  run(tx: Tx, received: readonly ReceivedConversation[]): Promise<void>
}
