import type { z } from 'zod'
import {
  type Content,
  type InboundItem,
  type StoredDelivery,
  Unreadable,
  type WantedPull,
} from '../contract.ts'
import { contentOf, isHappening } from './format.ts'
import {
  ExpirationWarning,
  FoundMessage,
  NewMessage,
  OfCancellation,
  OfConversation,
  OfOrder,
  OfPackages,
  OfProduct,
  OfReturn,
  topics,
  WebhookEnvelope,
} from './types.ts'

/** What a webhook, or a message found in a list, says in our words. */
export function readDelivery({ body, receivedAt }: StoredDelivery): readonly InboundItem[] {
  const found = FoundMessage.safeParse(body)
  if (found.success) {
    const { conversation_id, message } = found.data
    return itemsOf({ ...message, message_id: message.id, conversation_id }, receivedAt)
  }
  const { type, timestamp, data } = parse(WebhookEnvelope, body)
  return readers.get(type)?.(data, timestamp) ?? [{ kind: 'notice' }]
}

function parse<T>(shape: z.ZodType<T>, value: unknown): T {
  const parsed = shape.safeParse(value)
  if (!parsed.success) throw new Unreadable('This is no webhook of TikTok Shop that we know.')
  return parsed.data
}

type Reader = (data: unknown, timestamp: number) => readonly InboundItem[]

const pull = (subject: WantedPull['subject'], externalId: string): WantedPull => ({
  kind: 'pull',
  subject,
  externalId,
})

const product: Reader = (data) => [pull('product', parse(OfProduct, data).product_id)]
const order: Reader = (data) => [pull('order', parse(OfOrder, data).order_id)]

/** A topic that isn't here was either not asked for or came later: understood as far as we are concerned. */
const readers = new Map<number, Reader>([
  [topics.message, (data, at) => itemsOf(parse(NewMessage, data), at)],
  // Who the buyer is, is asked for by his first message: before that there is nobody to introduce.
  [topics.conversation, (data) => [pull('messages', parse(OfConversation, data).conversation_id)]],
  [topics.orderStatus, order],
  [topics.recipientAddress, order],
  [
    topics.packages,
    (data) => {
      const orders = parse(OfPackages, data).package_list.flatMap(({ order_id_list }) => order_id_list)
      return [...new Set(orders)].map((id) => pull('order', id))
    },
  ],
  [
    topics.cancellation,
    (data) => {
      const { cancel_id, order_id } = parse(OfCancellation, data)
      return [pull('cancellation', cancel_id), pull('order', order_id)]
    },
  ],
  [
    topics.return,
    (data) => {
      const { return_id, order_id } = parse(OfReturn, data)
      return [pull('return', return_id), pull('order', order_id)]
    },
  ],
  [topics.productStatus, product],
  [topics.productChanged, product],
  [topics.productCreated, product],
  [topics.authorizationEnded, (_data, at) => [{ kind: 'authorization-ended', at }]],
  [
    topics.authorizationEnding,
    (data, at) => [{ kind: 'authorization-ending', at, endsAt: endOf(parse(ExpirationWarning, data)) }],
  ],
])

/** Documented as a text without a word on its form; seconds everywhere else. */
function endOf({ expiration_time }: z.infer<typeof ExpirationWarning>): number {
  const seconds = Number(expiration_time)
  const endsAt = Number.isNaN(seconds) ? Date.parse(String(expiration_time)) : seconds * 1000
  if (!Number.isSafeInteger(endsAt)) throw new Unreadable('This warning names no time.')
  return endsAt
}

const authorKinds = new Map<string, 'customer' | 'agent' | 'bot' | 'system'>([
  ['BUYER', 'customer'],
  ['CUSTOMER_SERVICE', 'agent'],
  ['SHOP', 'bot'],
  ['ROBOT', 'bot'],
  ['SYSTEM', 'system'],
])

type SaidMessage = Omit<NewMessage, 'is_visible'> & { readonly is_visible?: boolean | undefined }

function itemsOf(message: SaidMessage, foundAt: number): readonly InboundItem[] {
  const { message_id, conversation_id, type, index, create_time, sender, is_visible } = message
  const role = authorKinds.get(sender.role)
  // Somebody may wait for an answer to it, and to guess wrongly would hide that: a person has to look.
  if (role === undefined) throw new Unreadable('TikTok Shop has a new kind of sender.')
  const hidden = is_visible === false
  const authorKind = hidden || isHappening(type) ? 'system' : role
  const content = contentOf(type, message.content)
  return [
    {
      kind: 'message',
      externalId: message_id,
      threadKey: conversation_id,
      // One conversation per buyer and shop for ever, and a message names nobody that orders know.
      correspondent: { externalId: conversation_id, displayName: null },
      authorKind,
      at: create_time,
      platformIndex: orderingOf(index),
      content,
      ...(hidden ? { hidden } : {}),
      ...(sender.role === 'SHOP' ? { courtesy: courtesyOf(content) } : {}),
    },
    ...(hidden ? [] : wantedFor(message_id, conversation_id, authorKind, content, foundAt - create_time)),
  ]
}

/**
 * What Seller Center says by itself: its FAQ card, and else a welcome or an away text. The text that answers a FAQ choice comes from the
 * same sender, and no message says which it is; so none answers the buyer, for a light that goes green over a welcome loses somebody.
 */
const courtesyOf = ({ kind }: Content): 'welcome' | 'faq-card' => (kind === 'other' ? 'faq-card' : 'welcome')

/** Older than this, what came of it is over, and the day's requests are for what isn't. */
const pastMs = 30 * 24 * 60 * 60_000

/**
 * With a buyer's words come who he is and his orders; with what he shows, the thing itself. Of the past only pictures come, whose addresses
 * expire: who its buyers are is said by the list of conversations.
 */
function wantedFor(
  messageId: string,
  conversationId: string,
  authorKind: string,
  { media, card }: Content,
  age: number,
): WantedPull[] {
  const wanted: WantedPull[] = []
  if (media !== undefined) wanted.push(pull('file', messageId))
  if (age > pastMs) return wanted
  if (authorKind === 'customer') wanted.push(pull('conversation', conversationId))
  if (card !== undefined && 'productId' in card) wanted.push(pull('product', card.productId))
  if (card !== undefined && 'orderId' in card) wanted.push(pull('order', card.orderId))
  return wanted
}

const droppedBits = 11n

/**
 * An index as a number that grows with it. Those of microseconds fit as they are; of those that fill 63 bits the lowest bits go, which
 * tell messages of one instant apart and leave that to the id.
 */
export function orderingOf(index: bigint): number {
  return Number(index <= BigInt(Number.MAX_SAFE_INTEGER) ? index : index >> droppedBits)
}
