import type { Buyer, ChatSession, Conversation, Message, Shop } from './chat-model.ts'
import { conversationOf, joinAgent } from './conversations.ts'
import { addMessage } from './messages.ts'
import { awaitSilence, beginSession, openSession } from './sessions.ts'
import { type Store, secondsNow } from './store.ts'

/** Entering the chat from a page is a notice and no word of the buyer: it opens no session. */
const entering = /^BUYER_ENTER_FROM_/

export type BuyerWord = {
  readonly type: string
  /** JSON in a string. */
  readonly content: string
  readonly tag?: ChatSession['tag']
}

/** The buyer does something in the chat of a shop; what the platform does by itself follows. */
export function sayAsBuyer(store: Store, shop: Shop, buyer: Buyer, word: BuyerWord): Message {
  const conversation = conversationOf(store, shop, buyer)
  if (entering.test(word.type)) {
    openSession(store, conversation)
    return addMessage(store, conversation, { type: word.type, content: word.content, role: 'BUYER' })
  }
  const running = openSession(store, conversation)
  const session = running ?? beginSession(store, conversation, word.tag)
  session.lastBuyerAt = secondsNow(store)
  session.lastSellerAt = null
  awaitSilence(store, conversation, session)
  const message = addMessage(store, conversation, { type: word.type, content: word.content, role: 'BUYER' })
  if (!running) greet(store, shop, conversation, word)
  return message
}

/** The shop speaks: an agent through the API or Seller Center, or the platform's automation in its name. */
export function sayAsShop(
  store: Store,
  conversation: Conversation,
  word: {
    readonly type: string
    readonly content: string
    readonly role: 'CUSTOMER_SERVICE' | 'SHOP' | 'ROBOT' | 'SYSTEM'
  },
): Message {
  const session = openSession(store, conversation)
  if (word.role === 'CUSTOMER_SERVICE') joinAgent(store, conversation)
  if (session && word.role !== 'SYSTEM') {
    const now = secondsNow(store)
    session.firstResponseAt ??= now
    session.lastSellerAt = now
    awaitSilence(store, conversation, session)
  }
  return addMessage(store, conversation, word)
}

/**
 * The buyer taps a question of the FAQ card: his words, and the shop's answer at once. Like any word it begins a session.
 * @returns the answer, or null where the shop has no such question
 */
export function tapFaq(store: Store, shop: Shop, buyer: Buyer, question: string): Message | null {
  const entry = shop.faq.find((one) => one.question === question)
  if (!entry) return null
  const text = (content: string) => ({ type: 'TEXT', content: JSON.stringify({ content }) })
  sayAsBuyer(store, shop, buyer, text(entry.question))
  return sayAsShop(store, conversationOf(store, shop, buyer), { ...text(entry.answer), role: 'SHOP' })
}

/** On the platform the card is of type OTHER, with whatever text the client can't show otherwise. */
function showFaqCard(store: Store, shop: Shop, conversation: Conversation): void {
  const content = ['You may want to ask:', ...shop.faq.map((one) => one.question)].join('\n')
  sayAsShop(store, conversation, { type: 'OTHER', content: JSON.stringify({ content }), role: 'SHOP' })
}

function greet(store: Store, shop: Shop, conversation: Conversation, word: BuyerWord): void {
  if (shop.canAcceptChat) joinAgent(store, conversation)
  const says = (role: 'SHOP' | 'ROBOT', content: string) =>
    sayAsShop(store, conversation, { type: 'TEXT', content: JSON.stringify({ content }), role })
  if (shop.welcome !== null) says('SHOP', shop.welcome)
  if (shop.faq.length > 0) showFaqCard(store, shop, conversation)
  if (shop.robot !== null && word.type === 'TEXT') says('ROBOT', shop.robot)
}
