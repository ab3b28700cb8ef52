import type { ConversationSummary, ThreadEntry } from '@quaydesk/contract'

/** The message up to which the thread on the screen has been read: its newest one by the customer. */
export function readUpTo(entries: readonly ThreadEntry[]): string | null {
  return entries.findLast((entry) => entry.type === 'message' && entry.authorKind === 'customer')?.id ?? null
}

export const asRead = (row: ConversationSummary): ConversationSummary =>
  row.unread ? { ...row, unread: false } : row
