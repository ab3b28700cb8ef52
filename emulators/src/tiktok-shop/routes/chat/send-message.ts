import { type ShopCall, textField } from '../../api-call.ts'
import { ApiProblem } from '../../api-problem.ts'
import type { Conversation, Message } from '../../store/chat-model.ts'
import { mayContact } from '../../store/contact-window.ts'
import { eligibleLines } from '../../store/eligibility.ts'
import { imageByUrl } from '../../store/images.ts'
import { sayAsShop } from '../../store/say.ts'
import { refuseCoupon } from './refuse-coupon.ts'

const longestText = 2_000

type Content = Readonly<Record<string, unknown>>
type Refusal = (call: ShopCall, conversation: Conversation, content: Content) => void

/** What each type of message must fulfil to be sent. A type that isn't here can't be. */
const refusals: Readonly<Record<string, Refusal>> = {
  TEXT: ({ store }, _conversation, content) => {
    const text = field(content, 'content')
    if ([...text].length > longestText)
      throw new ApiProblem(45101001, `A text has at most ${longestText} characters.`)
    if (store.settings.sensitiveWords.some((word) => text.toLowerCase().includes(word.toLowerCase())))
      throw new ApiProblem(45101006)
  },
  IMAGE: ({ store }, _conversation, content) => {
    if (!imageByUrl(store, field(content, 'url')))
      throw new ApiProblem(45101001, 'url must come from the upload of images.')
  },
  PRODUCT_CARD: ({ store, shop }, _conversation, content) => {
    if (store.products.get(field(content, 'product_id'))?.shopId !== shop.id)
      throw new ApiProblem(45101001, 'product_id names no product of this shop.')
  },
  ORDER_CARD: (call, conversation, content) => {
    refuseForeignOrder(call, conversation, content)
  },
  LOGISTICS_CARD: (call, conversation, content) => {
    refuseForeignOrder(call, conversation, content)
    const parcelId = content.package_id
    if (parcelId === undefined) return
    const parcel = typeof parcelId === 'string' ? call.store.parcels.get(parcelId) : undefined
    if (parcel?.orderId !== content.order_id)
      throw new ApiProblem(45101001, 'package_id names no parcel of this order.')
  },
  RETURN_REFUND_CARD: ({ store, shop }, conversation, content) => {
    const order = store.orders.get(field(content, 'order_id'))
    const skuId = field(content, 'sku_id')
    const eligible =
      order?.shopId === shop.id &&
      order.buyerUserId === conversation.buyerUserId &&
      eligibleLines(store, order).some((line) => line.skuId === skuId)
    if (!eligible) throw new ApiProblem(45101002)
  },
  COUPON_CARD: ({ store, shop }, _conversation, content) => {
    refuseCoupon(store, shop, field(content, 'coupon_id'))
  },
}

/**
 * Sends in the shop's name, to whom it may be sent.
 * @throws ApiProblem with the platform's number of what is wrong
 */
export function sendMessage(
  call: ShopCall,
  conversation: Conversation,
  role: 'CUSTOMER_SERVICE' | 'SYSTEM' | 'ROBOT',
): Message {
  const type = textField(call, 'type', 45101001)
  const content = contentOf(textField(call, 'content', 45101001))
  const refuse = refusals[type]
  if (!refuse) throw new ApiProblem(45111001, `${type} can not be sent.`)
  if (!mayContact(call.store, conversation)) throw new ApiProblem(45109001)
  refuse(call, conversation, content)
  return sayAsShop(call.store, conversation, { type, content: JSON.stringify(content), role })
}

function refuseForeignOrder({ store, shop }: ShopCall, conversation: Conversation, content: Content): void {
  const order = store.orders.get(field(content, 'order_id'))
  if (order?.shopId !== shop.id || order.buyerUserId !== conversation.buyerUserId)
    throw new ApiProblem(45101001, "order_id names no order of this buyer's in this shop.")
}

function contentOf(text: string): Content {
  try {
    const content: unknown = JSON.parse(text)
    if (typeof content === 'object' && content !== null && !Array.isArray(content)) return { ...content }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  throw new ApiProblem(45101001, 'content must be a JSON object in a string.')
}

function field(content: Content, name: string): string {
  const value = content[name]
  if (typeof value !== 'string' || value === '')
    throw new ApiProblem(45101001, `content must hold ${name} as a text.`)
  return value
}
