import type { ContactFacts, ContactWindow } from '../../inbox/index.ts'

const dayMs = 86_400_000
/** Guide "Customer service": a chat within 30 days, an order within 60, or any return or refund ever. */
const chatMs = 30 * dayMs
const orderMs = 60 * dayMs

/**
 * Whether the platform lets us write to a buyer. Its own word may be some minutes old, so it opens what our facts would close, and
 * never closes what they hold open: whoever has just written may be answered at once.
 */
export function contactWindow(
  { lastChatAt, lastOrderAt, hasReturn, maySend }: ContactFacts,
  now: number,
): ContactWindow {
  if (hasReturn) return { state: 'open', closesAt: null }
  const ends = [
    ...(lastChatAt === null ? [] : [lastChatAt + chatMs]),
    ...(lastOrderAt === null ? [] : [lastOrderAt + orderMs]),
  ]
  const end = ends.length === 0 ? null : Math.max(...ends)
  if (end !== null && now < end) return { state: 'open', closesAt: end }
  return maySend === true ? { state: 'open', closesAt: null } : { state: 'closed', closedAt: end }
}
