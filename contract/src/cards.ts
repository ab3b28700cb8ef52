import { z } from 'zod'
import { Money, OrderStatus, ParcelStatus, ProductStatus, TrackingEvent } from './customers.ts'
import { Instant } from './shapes.ts'

/** Kinds of message that show a thing of the platform instead of words. */
export const cardKinds = [
  'product-card',
  'order-card',
  'coupon-card',
  'logistics-card',
  'return-card',
] as const
export const CardKind = z.enum(cardKinds)
export type CardKind = z.infer<typeof CardKind>

const PlatformId = z.string().min(1).max(100)

/** What a card shows, in the platform's ids: of a product, an order (with its parcel or one of its pieces), a coupon. */
export const Card = z.union([
  z.strictObject({ productId: PlatformId }),
  z.strictObject({ orderId: PlatformId, packageId: PlatformId.optional(), skuId: PlatformId.optional() }),
  z.strictObject({ couponId: PlatformId }),
])
export type Card = z.infer<typeof Card>

/** A card to be sent, by itself: a reply is words with files, or one card. */
export const CardToSend = z.strictObject({ kind: CardKind, card: Card })
export type CardToSend = z.infer<typeof CardToSend>

/** What is known of a card's product or order, as it is now and not as it was when the card was sent. */
export const ShownCard = z.discriminatedUnion('of', [
  z.strictObject({
    of: z.literal('product'),
    name: z.string(),
    pictureUrl: z.string().nullable(),
    lowestPrice: Money.nullable(),
    highestPrice: Money.nullable(),
    status: ProductStatus,
  }),
  z.strictObject({
    of: z.literal('order'),
    status: OrderStatus,
    placedAt: Instant,
    total: Money,
    /** The piece that the card means, else the order's first one. */
    line: z
      .strictObject({
        name: z.string(),
        variant: z.string().nullable(),
        pictureUrl: z.string().nullable(),
        quantity: z.int(),
      })
      .nullable(),
    /** Lines besides that one. */
    moreLines: z.int(),
    /** The parcel that the card means, else the order's first one. */
    parcel: z
      .strictObject({
        status: ParcelStatus,
        carrier: z.string().nullable(),
        trackingNumber: z.string().nullable(),
        latest: TrackingEvent.nullable(),
      })
      .nullable(),
  }),
])
export type ShownCard = z.infer<typeof ShownCard>
