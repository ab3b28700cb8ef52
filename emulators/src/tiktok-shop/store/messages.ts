import { announce } from '../webhooks.ts'
import type { Conversation, Message, SenderRole } from './chat-model.ts'
import { type Store, secondsNow } from './store.ts'

export type NewMessage = {
  readonly type: string
  /** JSON in a string. */
  readonly content: string
  readonly role: SenderRole
  readonly isVisible?: boolean
}

/** Appends to the conversation and tells the apps. */
export function addMessage(store: Store, conversation: Conversation, wanted: NewMessage): Message {
  const message: Message = {
    id: store.newId(),
    index: nextIndex(store, conversation),
    type: wanted.type,
    content: wanted.content,
    createdAt: secondsNow(store),
    isVisible: wanted.isVisible ?? true,
    role: wanted.role,
  }
  conversation.messages.push(message)
  announce(store, conversation.shopId, 14, {
    message_id: message.id,
    index: message.index,
    conversation_id: conversation.id,
    type: message.type,
    content: message.content,
    create_time: message.createdAt,
    is_visible: message.isVisible,
    sender: { im_user_id: senderImUserId(store, conversation, message.role), role: message.role },
  })
  return message
}

/** System and chatbot speak in the shop's name. */
export function senderImUserId(store: Store, conversation: Conversation, role: SenderRole): string {
  const who =
    role === 'BUYER' ? store.buyers.get(conversation.buyerUserId) : store.shops.get(conversation.shopId)
  if (!who) throw new Error(`The conversation ${conversation.id} has lost a participant.`)
  return who.imUserId
}

export const unreadCount = (conversation: Conversation): number =>
  conversation.messages.filter(
    (one) => one.role === 'BUYER' && one.isVisible && BigInt(one.index) > BigInt(conversation.readUpTo),
  ).length

/** Microseconds of the clock, so that it grows over a restart too; steps of uneven width, as the platform's. */
function nextIndex(store: Store, conversation: Conversation): string {
  const earliest = BigInt(Math.floor(store.clock.now())) * 1_000n
  const previous = BigInt(conversation.messages.at(-1)?.index ?? '0')
  const step = BigInt(store.random.between(1, 997))
  return (previous >= earliest ? previous + step : earliest + step).toString()
}
