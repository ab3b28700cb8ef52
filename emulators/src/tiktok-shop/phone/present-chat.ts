import { cardContents } from '../routes/chat/card-contents.ts'
import type { Conversation, Message } from '../store/chat-model.ts'
import type { Store } from '../store/store.ts'
import type { CardLine, ChatLine } from './phone-state.ts'

/** The page shows the newest; a whole busy month would be too much for it. */
const newest = 120

/** Hidden messages are for neither side's log, save the request for a rating, which the page draws itself. */
export const seenByBuyer = (message: Message): boolean => message.isVisible

export const presentChat = (store: Store, conversation: Conversation): ChatLine[] =>
  conversation.messages
    .filter(seenByBuyer)
    .slice(-newest)
    .map((message) => presentLine(store, conversation, message))

export function latestText(message: Message): string {
  const { content } = fieldsOf(message)
  return message.type === 'TEXT' && typeof content === 'string' ? content : ''
}

export const isNotice = (message: Message): boolean =>
  message.role === 'SYSTEM' || message.type.startsWith('BUYER_ENTER_FROM_')

function presentLine(store: Store, conversation: Conversation, message: Message): ChatLine {
  const fields = fieldsOf(message)
  const url = typeof fields.url === 'string' ? fields.url : null
  return {
    id: message.id,
    by: isNotice(message) ? 'notice' : speakers[message.role],
    at: message.createdAt,
    read: BigInt(message.index) <= BigInt(conversation.readUpTo),
    type: message.type,
    text: typeof fields.content === 'string' ? fields.content : '',
    picture:
      url === null ? null : { url, width: Number(fields.width) || 240, height: Number(fields.height) || 240 },
    card: cardOf(cardContents(store, conversation, message).data),
  }
}

const speakers = {
  BUYER: 'buyer',
  SHOP: 'robot',
  ROBOT: 'robot',
  CUSTOMER_SERVICE: 'shop',
  SYSTEM: 'notice',
} as const

const fieldsOf = (message: Message): Readonly<Record<string, unknown>> => JSON.parse(message.content)

function cardOf(data: string | undefined): ChatLine['card'] {
  if (data === undefined) return null
  const facts: CardFacts = JSON.parse(data)
  const parcel = facts.packages?.[0]
  if (parcel)
    return {
      title: `${parcel.shipping_provider_name} ${parcel.tracking_number}`,
      image: parcel.product_image,
      lines: parcel.tracking
        .toReversed()
        .map((event) => ({ text: event.description, at: event.update_time_millis / 1000 })),
    }
  const texts = [
    facts.product_lowest_price === undefined ? facts.paid_price : `${facts.product_lowest_price}+`,
    facts.discount === undefined ? undefined : `−${facts.discount} · ≥ ${facts.threshold}`,
    facts.order_id === undefined ? undefined : `…${facts.order_id.slice(-6)}`,
  ]
  return {
    title: facts.product_name ?? facts.name ?? facts.coupon_title ?? '',
    image: facts.product_image ?? facts.image ?? null,
    lines: texts.flatMap((text): CardLine[] => (text === undefined ? [] : [{ text }])),
  }
}

/** The fields of all cards that a buyer sees, as `cardContents` writes them. */
type CardFacts = {
  readonly product_name?: string
  readonly name?: string
  readonly coupon_title?: string
  readonly product_image?: string
  readonly image?: string
  readonly product_lowest_price?: string
  readonly paid_price?: string
  readonly discount?: string
  readonly threshold?: string
  readonly order_id?: string
  readonly packages?: readonly {
    readonly shipping_provider_name: string
    readonly tracking_number: string
    readonly product_image: string
    readonly tracking: readonly { readonly description: string; readonly update_time_millis: number }[]
  }[]
}
