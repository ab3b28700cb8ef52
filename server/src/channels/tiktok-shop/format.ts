import type { Card } from '@quaydesk/contract'
import { z } from 'zod'
import type { Content, RemoteMedia } from '../contract.ts'

/** Older samples write sizes as texts, newer ones as numbers. */
const Pixels = z.union([z.number(), z.string().transform(Number)]).pipe(z.number().positive().max(100_000))

const Text = z.object({ content: z.string() })
const Picture = z.object({
  url: z.string(),
  width: Pixels.nullable().catch(null),
  height: Pixels.nullable().catch(null),
})
const Video = Picture.extend({ cover: z.string().catch('') })
const Id = z.string().min(1).max(64)
const ProductCard = z.object({ product_id: Id })
const OrderCard = z.object({ order_id: Id, package_id: Id.optional(), sku_id: Id.optional() })
const CouponCard = z.object({ coupon_id: Id })

const said = (text: string): Content => ({ kind: 'text', text, files: [] })
const shown = (kind: 'image' | 'sticker' | 'video', media: readonly RemoteMedia[]): Content => ({
  kind,
  text: '',
  files: [],
  media,
})
const carried = (kind: Content['kind'], card: Card): Content => ({ kind, text: '', files: [], card })

type Reader = (content: unknown) => Content | null

const reader =
  <T>(shape: z.ZodType<T>, read: (content: T) => Content): Reader =>
  (content) => {
    const parsed = shape.safeParse(content)
    return parsed.success ? read(parsed.data) : null
  }

const remote = ({ url, width, height }: z.infer<typeof Picture>): RemoteMedia => ({ url, width, height })

const text = reader(Text, ({ content }) => said(content))
const product = reader(ProductCard, ({ product_id }) => carried('product-card', { productId: product_id }))
const orderAs = (kind: 'order-card' | 'logistics-card' | 'return-card') =>
  reader(OrderCard, ({ order_id, package_id, sku_id }) =>
    carried(kind, {
      orderId: order_id,
      ...(package_id ? { packageId: package_id } : {}),
      ...(sku_id ? { skuId: sku_id } : {}),
    }),
  )

/** Message types of the list and send endpoints (202309) and the page of message types (2026-05). */
const readers = new Map<string, Reader>([
  ['TEXT', text],
  ['IMAGE', reader(Picture, (picture) => shown('image', [remote(picture)]))],
  ['EMOTICONS', reader(Picture, (picture) => shown('sticker', [remote(picture)]))],
  [
    'VIDEO',
    reader(Video, (video) =>
      shown('video', [
        remote(video),
        ...(video.cover ? [{ url: video.cover, width: video.width, height: video.height }] : []),
      ]),
    ),
  ],
  ['PRODUCT_CARD', product],
  ['BUYER_ENTER_FROM_PRODUCT', product],
  ['ORDER_CARD', orderAs('order-card')],
  ['BUYER_ENTER_FROM_ORDER', orderAs('order-card')],
  ['LOGISTICS_CARD', orderAs('logistics-card')],
  ['RETURN_REFUND_CARD', orderAs('return-card')],
  ['COUPON_CARD', reader(CouponCard, ({ coupon_id }) => carried('coupon-card', { couponId: coupon_id }))],
  ['BUYER_ENTER_FROM_TRANSFER', text],
  ['ALLOCATED_SERVICE', text],
  ['NOTIFICATION', text],
])

/** What happened in the chat, said by nobody, whoever stands there as the sender. */
const happenings: ReadonlySet<string> = new Set([
  'BUYER_ENTER_FROM_PRODUCT',
  'BUYER_ENTER_FROM_ORDER',
  'BUYER_ENTER_FROM_TRANSFER',
  'ALLOCATED_SERVICE',
  'NOTIFICATION',
])
export const isHappening = (type: string): boolean => happenings.has(type)

/**
 * A message's content in our words. What we don't know, or can't read, is `other` with the words that there are: a buyer who wrote must
 * be seen waiting whatever he wrote.
 */
export function contentOf(type: string, content: string | null | undefined): Content {
  const parsed = parse(content)
  const known = readers.get(type)?.(parsed)
  if (known) return known
  const words = Text.safeParse(parsed)
  return { kind: 'other', text: words.success ? words.data.content : '', files: [] }
}

function parse(content: string | null | undefined): unknown {
  try {
    return JSON.parse(content ?? 'null')
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** What the send endpoint takes, save pictures: they have to be uploaded first. */
export type SendableMessage = { readonly type: string; readonly content: string }

const sendable = (type: string, content: object): SendableMessage => ({
  type,
  content: JSON.stringify(content),
})

export type UploadedPicture = { readonly url: string; readonly width: number; readonly height: number }

export const imageMessage = ({ url, width, height }: UploadedPicture): SendableMessage =>
  sendable('IMAGE', { url, width, height })

/** Null for what is no text and no card, or a card without what it needs to name. */
export function messageOf({ kind, text, card }: Content): SendableMessage | null {
  if (kind === 'text') return sendable('TEXT', { content: text })
  if (card === undefined) return null
  if (kind === 'product-card' && 'productId' in card)
    return sendable('PRODUCT_CARD', { product_id: card.productId })
  if (kind === 'coupon-card' && 'couponId' in card)
    return sendable('COUPON_CARD', { coupon_id: card.couponId })
  return 'orderId' in card ? orderMessageOf(kind, card) : null
}

function orderMessageOf(
  kind: Content['kind'],
  { orderId, packageId, skuId }: Extract<Card, { orderId: string }>,
): SendableMessage | null {
  const order = { order_id: orderId }
  if (kind === 'order-card') return sendable('ORDER_CARD', order)
  if (kind === 'logistics-card')
    return sendable('LOGISTICS_CARD', { ...order, ...(packageId ? { package_id: packageId } : {}) })
  if (kind === 'return-card' && skuId) return sendable('RETURN_REFUND_CARD', { ...order, sku_id: skuId })
  return null
}
