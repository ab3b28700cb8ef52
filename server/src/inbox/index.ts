export type { ChannelsSide } from './channels-side.ts'
export { attachFetchedFiles } from './commands/attach-fetched-files.ts'
export { type CloseDueDeps, closeDue } from './commands/close-due.ts'
export { createInboxPresenter } from './commands/create-inbox-presenter.ts'
export { endDueSnoozes } from './commands/end-snoozes.ts'
export { recordFilesMissing } from './commands/fetch-missing-files.ts'
export { introduceBuyers } from './commands/introduce-buyers.ts'
export { lookAt, stillLooking } from './commands/look-at-conversation.ts'
export { receiveItems } from './commands/receive-items.ts'
export {
  type NotSent,
  type ReceivedReceipt,
  recordNotSent,
  recordReceipt,
} from './commands/record-receipt.ts'
export { removeUnsentFiles } from './commands/remove-unsent-files.ts'
export type { Conversation } from './conversation.ts'
export type { InboxDeps } from './deps.ts'
export { findAwaitedFiles } from './queries/fetched-files.ts'
export { listNextDue } from './queries/next-due.ts'
export {
  claimQueuedMessages,
  claimUncertainMessages,
  findReceipts,
  type OutgoingRow,
  renewSendingLease,
} from './queries/outgoing.ts'
export type { Reaction, ReceivedConversation } from './reaction.ts'
export type { FailedReaction, ReceiveDeps } from './receive-deps.ts'
export type { ReceivedItem, ReceivedMessage } from './received-item.ts'
export type { ContactFacts, ContactWindow, ReplyRules } from './reply-rules.ts'
export { registerInboxRoutes } from './routes.ts'
export { isSameSaid } from './same-said.ts'
