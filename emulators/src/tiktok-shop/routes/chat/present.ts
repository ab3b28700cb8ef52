import type { Conversation, Message, SenderRole } from '../../store/chat-model.ts'
import { senderImUserId, unreadCount } from '../../store/messages.ts'
import type { Store } from '../../store/store.ts'

function partiesOf(store: Store, conversation: Conversation) {
  const buyer = store.buyers.get(conversation.buyerUserId)
  const shop = store.shops.get(conversation.shopId)
  if (!buyer || !shop) throw new Error(`The conversation ${conversation.id} has lost a participant.`)
  return { buyer, shop }
}

function presentParticipants(
  store: Store,
  conversation: Conversation,
  platformField: 'buyer_platform' | 'platform',
) {
  const { buyer, shop } = partiesOf(store, conversation)
  const own = { im_user_id: shop.imUserId, user_id: shop.id, nickname: shop.name, avatar: shop.avatar }
  return [
    {
      im_user_id: buyer.imUserId,
      user_id: buyer.userId,
      nickname: buyer.nickname,
      avatar: buyer.avatar,
      role: 'BUYER',
      // Indonesia's buyers only come from two places.
      ...(shop.region === 'ID' ? { [platformField]: 'TIKTOK_SHOP' } : {}),
    },
    { ...own, role: 'SHOP' },
    ...(conversation.agentJoined ? [{ ...own, role: 'CUSTOMER_SERVICE' }] : []),
  ]
}

export function presentMessage(store: Store, conversation: Conversation, message: Message) {
  return {
    id: message.id,
    type: message.type,
    content: message.content,
    create_time: message.createdAt,
    index: message.index,
    is_visible: message.isVisible,
    sender: presentSender(store, conversation, message.role),
  }
}

function presentSender(store: Store, conversation: Conversation, role: SenderRole) {
  const { buyer, shop } = partiesOf(store, conversation)
  const who =
    role === 'BUYER'
      ? { nickname: buyer.nickname, avatar: buyer.avatar }
      : { nickname: shop.name, avatar: shop.avatar }
  return { im_user_id: senderImUserId(store, conversation, role), role, ...who }
}

/** What list and single view share. */
export function presentConversationCore(
  store: Store,
  conversation: Conversation,
  platformField: 'buyer_platform' | 'platform',
) {
  return {
    id: conversation.id,
    create_time: conversation.createdAt,
    participant_count: conversation.agentJoined ? 3 : 2,
    unread_count: unreadCount(conversation),
    participants: presentParticipants(store, conversation, platformField),
  }
}
