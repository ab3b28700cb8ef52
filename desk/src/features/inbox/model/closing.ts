import type { ConversationSummary } from '@quaydesk/contract'

export type Closing = {
  conversationId: string
  customerName: string
  /** Until when the bar offers to undo it, by this desk's clock. */
  at: number
  /** It counts down only when the reply on its way has been accepted. */
  waits: boolean
}

/**
 * The closing after the server told of its conversation: the countdown begins when the reply went out, and if that failed nothing
 * closes any more. What a closing that counts down already hears may be older than itself, so nothing but a wait changes it.
 * @param ahead ms that the server's clock is ahead of the desk's
 */
export function closingAfter(
  closing: Closing,
  { id, closing: told }: Pick<ConversationSummary, 'id' | 'closing'>,
  { now, ahead, replyWaitMs }: { now: number; ahead: number; replyWaitMs: number },
): Closing | null {
  if (id !== closing.conversationId) return closing
  if (told === null) return closing.waits ? null : closing
  if (told.at === null) return closing.waits ? closing : { ...closing, at: now + replyWaitMs, waits: true }
  return closing.waits ? { ...closing, at: Date.parse(told.at) - ahead, waits: false } : closing
}
