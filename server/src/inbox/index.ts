export { type AppliedChange, applyFacts } from './commands/apply-facts.ts'
export { type CloseDueDeps, closeDue } from './commands/close-due.ts'
export { createInboxPresenter } from './commands/create-inbox-presenter.ts'
export { lockConversation, lockConversations } from './commands/lock-conversations.ts'
export { type LookDeps, lookAt, stillLooking } from './commands/look-at-conversation.ts'
export { receiveItems } from './commands/receive-items.ts'
export {
  type NotSent,
  type ReceivedReceipt,
  recordNotSent,
  recordReceipt,
} from './commands/record-receipt.ts'
export { type ReduceDeps, reduceChanges } from './commands/reduce-changes.ts'
export { writeReductions } from './commands/write-reductions.ts'
export { type Conversation, type LastMessage, previewOf } from './conversation.ts'
export type { ConversationChange, ReducedChange } from './conversation-change.ts'
export type { InboxDeps } from './deps.ts'
export { claimQueuedMessages, claimUncertainMessages, type OutgoingRow } from './queries/outgoing.ts'
export type { Reaction, ReceivedConversation } from './reaction.ts'
export type { FailedReaction, ReceiveDeps } from './receive-deps.ts'
export type { ReceivedItem, ReceivedMessage } from './received-item.ts'
export { registerInboxRoutes } from './routes.ts'
export { actFactOf, messageFactOf } from './stored-facts.ts'
