import { namedId } from '../../core/identifiers.ts'
import { announce } from '../webhooks.ts'
import type { Buyer, Conversation, Shop } from './chat-model.ts'
import { addMessage } from './messages.ts'
import { type Store, secondsNow } from './store.ts'

/** One for ever for each buyer and shop; its id follows from the two, so a restart finds the same. */
export function conversationOf(
  store: Store,
  shop: Shop,
  buyer: Buyer,
  createdAt = secondsNow(store),
): Conversation {
  const id = namedId('conversation', shop.id, buyer.userId)
  const known = store.conversations.get(id)
  if (known) return known
  const conversation: Conversation = {
    id,
    shopId: shop.id,
    buyerUserId: buyer.userId,
    createdAt,
    agentJoined: false,
    readUpTo: '0',
    messages: [],
  }
  store.conversations.set(id, conversation)
  store.conversationsOfShop.set(shop.id, [...(store.conversationsOfShop.get(shop.id) ?? []), conversation])
  return conversation
}

/** The agent enters the group: a notice that agents see, and webhook 13. */
export function joinAgent(store: Store, conversation: Conversation): void {
  if (conversation.agentJoined) return
  conversation.agentJoined = true
  addMessage(store, conversation, {
    type: 'ALLOCATED_SERVICE',
    content: JSON.stringify({ content: 'Customer service has joined the chat.' }),
    role: 'SYSTEM',
  })
  announce(store, conversation.shopId, 13, {
    conversation_id: conversation.id,
    create_time: conversation.createdAt,
  })
}

export const markRead = (conversation: Conversation): void => {
  conversation.readUpTo = conversation.messages.at(-1)?.index ?? conversation.readUpTo
}
