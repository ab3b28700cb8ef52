import type { ConversationSummary, LiveEvent, ThreadEntry } from '@quaydesk/contract'
import type { LiveItem } from '../../platform/live/index.ts'
import type { LiveShape } from '../live-shape.ts'
import type { ReadMarkRow, SummaryRow } from '../queries/summaries.ts'
import { isUnread, presentSummary } from './summary.ts'

/** All of an organization's members may know that settings changed; conversations only those who may read them. */
export const presentSettings = ({ subject, shopId }: LiveShape['settings'][number]): LiveItem =>
  itemOf(shopId, null, { type: 'settings', subject })

/** Tells only that there is something to read: a panel reads what its viewer may see. */
export const presentCustomer = ({ customerId, shopId }: LiveShape['customers'][number]): LiveItem =>
  itemOf(shopId, 'conversations.read', { type: 'customer', customerId })

export const presentEntry = (
  { shopId, conversationId }: { shopId: string; conversationId: string },
  entry: ThreadEntry,
): LiveItem => itemOf(shopId, 'conversations.read', { type: 'entry', conversationId, entry })

export const presentLookers = ({ id, shopId, lookers }: SummaryRow): LiveItem =>
  itemOf(shopId, 'conversations.read', { type: 'lookers', conversationId: id, lookers })

/** Two texts for however many screens: a row differs between viewers only in whether it is unread. */
export function presentConversation(row: SummaryRow, marks: readonly ReadMarkRow[], now: number): LiveItem {
  const summary = presentSummary(row, { now, readAt: null })
  const readers = new Set(
    marks
      .filter(({ readAt }) => !isUnread(row.lastCustomerMessageAt, readAt.getTime()))
      .map(({ memberId }) => memberId),
  )
  const unread = jsonOf(summary)
  const read = jsonOf({ ...summary, unread: false })
  return {
    shopId: row.shopId,
    memberId: null,
    permission: 'conversations.read',
    jsonFor: (memberId) => (readers.has(memberId) ? read : unread),
  }
}

const jsonOf = (conversation: ConversationSummary): string =>
  JSON.stringify({ type: 'conversation', conversation } satisfies LiveEvent)

function itemOf(shopId: string | null, permission: LiveItem['permission'], event: LiveEvent): LiveItem {
  const json = JSON.stringify(event)
  return { shopId, memberId: null, permission, jsonFor: () => json }
}
