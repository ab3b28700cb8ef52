import type { Conversation } from './chat-model.ts'
import { type Store, secondsNow } from './store.ts'

const day = 86_400

/** Whether the shop may write: a chat within 30 days, an order within 60, or any return or refund ever. */
export function mayContact(store: Store, conversation: Conversation): boolean {
  const now = secondsNow(store)
  const lastChatAt = conversation.messages.at(-1)?.createdAt ?? 0
  return lastChatAt > now - 30 * day || mayOpen(store, conversation.shopId, conversation.buyerUserId)
}

/** Whether the shop may open a conversation with a buyer who hasn't written. */
export function mayOpen(store: Store, shopId: string, buyerUserId: string): boolean {
  const from = secondsNow(store) - 60 * day
  const own = <T extends { readonly shopId: string; readonly buyerUserId: string }>(rows: Iterable<T>) =>
    [...rows].filter((one) => one.shopId === shopId && one.buyerUserId === buyerUserId)
  return (
    own(store.orders.values()).some((order) => order.createdAt > from) ||
    own(store.returns.values()).length > 0
  )
}
