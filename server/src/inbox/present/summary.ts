import type { ConversationSummary } from '@quaydesk/contract'
import type { SummaryRow } from '../queries/summaries.ts'

/** Who looked longer ago than this has gone: his screen would have said again that it still looks. */
export const lookingMs = 75_000

export function presentSummary(
  row: SummaryRow,
  { now, readAt }: { now: number; readAt: number | null },
): ConversationSummary {
  return {
    id: row.id,
    version: row.version,
    shopId: row.shopId,
    channelId: row.channelId,
    channelKind: row.channelKind,
    customerId: row.customerId,
    customerName: row.customerName,
    language: row.language,
    openSessionId: row.openSessionId,
    turnSince: iso(row.turnSince),
    redAt: iso(row.redAt),
    writer: presentWriter(row, now),
    lookers: row.lookers,
    assignee: row.assignee,
    targetDueAt: iso(row.targetDueAt),
    verdictDueAt: iso(row.verdictDueAt),
    closing: row.closingBy === null ? null : { at: iso(row.closingAt), by: row.closingBy },
    snoozedUntil: iso(row.snoozedUntil),
    lastMessage: presentLastMessage(row),
    tags: row.tags,
    unread: isUnread(row.lastCustomerMessageAt, readAt),
  }
}

export const isUnread = (lastCustomerMessageAt: Date | null, readAt: number | null): boolean =>
  lastCustomerMessageAt !== null && (readAt === null || readAt < lastCustomerMessageAt.getTime())

function presentWriter({ writer, writingUntil }: SummaryRow, now: number): ConversationSummary['writer'] {
  if (writer === null || writingUntil === null || writingUntil.getTime() <= now) return null
  return { member: writer, until: writingUntil.toISOString() }
}

function presentLastMessage(row: SummaryRow): ConversationSummary['lastMessage'] {
  if (row.lastMessageId === null || row.lastMessageAt === null) return null
  return {
    id: row.lastMessageId,
    at: row.lastMessageAt.toISOString(),
    authorKind: row.lastMessageAuthor,
    kind: row.lastMessageKind,
    preview: row.lastMessagePreview,
  }
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null
