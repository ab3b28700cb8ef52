import { namedId } from '../../core/identifiers.ts'
import { addBuyer } from './buyers.ts'
import type { ChatSession, Conversation, Message, SenderRole, Shop } from './chat-model.ts'
import { conversationOf } from './conversations.ts'
import { type Store, secondsNow } from './store.ts'

const day = 86_400

export type PastChats = {
  readonly conversations: number
  /** Spread evenly over so many days before now. */
  readonly days: number
  /** Buyer and shop in turn, a minute apart; the last word is the shop's where it is even. */
  readonly messagesEach: number
}

/**
 * Conversations of buyers who wrote before any app was connected, all over and rated. Nothing of it is announced: who
 * wants it has to read the lists.
 */
export function writePastChats(store: Store, shop: Shop, wanted: PastChats): number {
  const now = secondsNow(store)
  let written = 0
  for (let number = 0; number < wanted.conversations; number++) {
    const buyer = addBuyer(store, `past_buyer_${number + 1}`)
    const beganAt = now - Math.floor(((number + 0.5) / wanted.conversations) * wanted.days * day)
    const conversation = conversationOf(store, shop, buyer, beganAt)
    if (conversation.messages.length > 0) continue
    const lastAt = write(conversation, beganAt, wanted.messagesEach)
    store.sessions.set(conversation.id, [pastSession(conversation, shop, beganAt, lastAt, number)])
    conversation.readUpTo = conversation.messages.at(-1)?.index ?? '0'
    written += 1
  }
  return written
}

function write(conversation: Conversation, beganAt: number, count: number): number {
  for (let place = 0; place < count; place++) {
    const role: SenderRole = place % 2 === 0 ? 'BUYER' : 'CUSTOMER_SERVICE'
    const createdAt = beganAt + place * 60
    const message: Message = {
      id: namedId('past message', conversation.id, String(place)),
      index: String(createdAt * 1_000_000 + place),
      type: 'TEXT',
      content: JSON.stringify({ content: `${role === 'BUYER' ? 'Question' : 'Answer'} ${place + 1}` }),
      createdAt,
      isVisible: true,
      role,
    }
    conversation.messages.push(message)
  }
  return conversation.messages.at(-1)?.createdAt ?? beganAt
}

function pastSession(
  conversation: Conversation,
  shop: Shop,
  beganAt: number,
  lastAt: number,
  number: number,
): ChatSession {
  return {
    id: namedId('past session', conversation.id),
    conversationId: conversation.id,
    shopId: shop.id,
    beganAt,
    inVacation: false,
    firstResponseAt: conversation.messages.length > 1 ? beganAt + 60 : null,
    lastBuyerAt: beganAt,
    lastSellerAt: lastAt,
    endedAt: lastAt + 6 * 3_600,
    endedBy: 'buyer-silence',
    rating: (number % 5) + 1,
    ratedAt: lastAt + 7 * 3_600,
    dissatisfaction: '',
    tag: 'Presale',
  }
}
