import { announce } from '../webhooks.ts'
import type { ChatSession, Conversation } from './chat-model.ts'
import { addMessage } from './messages.ts'
import { type Store, secondsNow } from './store.ts'

const hour = 3_600

/** The session that stands open now; whatever silence has ended by now is ended first. */
export function openSession(store: Store, conversation: Conversation): ChatSession | null {
  settleSilence(store, conversation)
  const latest = store.sessions.get(conversation.id)?.at(-1)
  return latest && latest.endedAt === null ? latest : null
}

/** A session begins when a buyer first writes or taps a question of the FAQ card. */
export function beginSession(
  store: Store,
  conversation: Conversation,
  tag: ChatSession['tag'] = 'Presale',
): ChatSession {
  const now = secondsNow(store)
  const shop = store.shops.get(conversation.shopId)
  const session: ChatSession = {
    id: store.newId(),
    conversationId: conversation.id,
    shopId: conversation.shopId,
    beganAt: now,
    inVacation: shop?.vacations.some((one) => one.from <= now && now < one.until) ?? false,
    firstResponseAt: null,
    lastBuyerAt: now,
    lastSellerAt: null,
    endedAt: null,
    endedBy: null,
    rating: null,
    ratedAt: null,
    dissatisfaction: '',
    tag,
  }
  store.sessions.set(conversation.id, [...(store.sessions.get(conversation.id) ?? []), session])
  return session
}

/** The agent leaves, and the buyer is asked for a rating by a message that agents don't see. */
export function endSession(
  store: Store,
  conversation: Conversation,
  session: ChatSession,
  endedBy: NonNullable<ChatSession['endedBy']>,
): void {
  session.endedAt = secondsNow(store)
  session.endedBy = endedBy
  addMessage(store, conversation, {
    type: 'OTHER',
    content: JSON.stringify({ content: 'Please rate the service.' }),
    role: 'SYSTEM',
    isVisible: false,
  })
  if (!conversation.agentJoined) return
  conversation.agentJoined = false
  announce(store, conversation.shopId, 13, {
    conversation_id: conversation.id,
    create_time: conversation.createdAt,
  })
}

/** When silence ends it: after the shop's last word the buyer has hours, after the buyer's the shop has days. */
function silenceEndsAt(store: Store, session: ChatSession): number {
  return session.lastSellerAt === null
    ? session.lastBuyerAt + store.settings.sellerSilenceDays * 24 * hour
    : session.lastSellerAt + store.settings.buyerSilenceHours * hour
}

export function settleSilence(store: Store, conversation: Conversation): void {
  const session = store.sessions.get(conversation.id)?.at(-1)
  if (!session || session.endedAt !== null || silenceEndsAt(store, session) > secondsNow(store)) return
  endSession(store, conversation, session, session.lastSellerAt === null ? 'seller-silence' : 'buyer-silence')
}

/** Called after every word, since each one moves the moment at which silence ends the session. */
export function awaitSilence(store: Store, conversation: Conversation, session: ChatSession): void {
  store.silenceWaits.get(conversation.id)?.()
  const cancel = store.clock.at(silenceEndsAt(store, session) * 1000, () =>
    settleSilence(store, conversation),
  )
  store.silenceWaits.set(conversation.id, cancel)
}
