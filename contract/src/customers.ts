import { z } from 'zod'
import { ChannelKind } from './channel-kind.ts'
import { Cursor, Id, Instant, Language, page } from './shapes.ts'

/** A decimal number as a text, so that no cent is lost on the way; the currency as in ISO 4217. */
export const Money = z.strictObject({ amount: z.string().regex(/^-?\d+(\.\d+)?$/), currency: z.string() })
export type Money = z.infer<typeof Money>

export const orderStatuses = [
  'unpaid',
  'on-hold',
  'to-ship',
  'partly-shipped',
  'awaiting-collection',
  'in-transit',
  'delivered',
  'completed',
  'cancelled',
  /** The platform uses a word that we don't know; it stands in `platformStatus`. */
  'other',
] as const
export const OrderStatus = z.enum(orderStatuses)
export type OrderStatus = z.infer<typeof OrderStatus>

export const orderKinds = ['usual', 'sample', 'replacement', 'exchange'] as const
export const OrderKind = z.enum(orderKinds)
export type OrderKind = z.infer<typeof OrderKind>

export const parcelStatuses = [
  'preparing',
  'in-transit',
  'out-for-delivery',
  'delivered',
  'failed',
  'returned',
  'cancelled',
  'other',
] as const
export const ParcelStatus = z.enum(parcelStatuses)
export type ParcelStatus = z.infer<typeof ParcelStatus>

export const returnKinds = ['return', 'refund', 'replacement', 'cancellation'] as const
export const ReturnKind = z.enum(returnKinds)
export type ReturnKind = z.infer<typeof ReturnKind>

export const returnStatuses = [
  /** The seller has to decide. */
  'requested',
  /** The buyer has to send it back, has sent it, has to answer. */
  'awaiting-parcel',
  'sent-back',
  'awaiting-buyer',
  'approved',
  'rejected',
  'completed',
  /** Taken back by who asked. */
  'withdrawn',
  'other',
] as const
export const ReturnStatus = z.enum(returnStatuses)
export type ReturnStatus = z.infer<typeof ReturnStatus>

export const orderSteps = ['paid', 'packed', 'shipped', 'out-for-delivery', 'delivered'] as const
export const OrderStep = z.enum(orderSteps)
export type OrderStep = z.infer<typeof OrderStep>

/** A window that the carrier or the platform foresees; one of the two may be open. */
export const DeliveryEstimate = z.strictObject({
  fromAt: Instant.nullable(),
  toAt: Instant.nullable(),
})
export type DeliveryEstimate = z.infer<typeof DeliveryEstimate>

export const OrderTimeline = z.strictObject({
  /** In their order. `at` is null where the time is not known, also of steps that are done. */
  steps: z.array(z.strictObject({ step: OrderStep, at: Instant.nullable(), done: z.boolean() })),
  /** The last step that is done; null before the payment and for cancelled orders. */
  current: OrderStep.nullable(),
  /** What should have happened by now, or happened too late, and since when it has been late. */
  late: z.strictObject({ what: z.enum(['shipping', 'delivery']), since: Instant }).nullable(),
  /** A forecast. Null where there is none: a deadline is no forecast. */
  estimate: DeliveryEstimate.nullable(),
})
export type OrderTimeline = z.infer<typeof OrderTimeline>

export const TrackingEvent = z.strictObject({ at: Instant, text: z.string() })
export type TrackingEvent = z.infer<typeof TrackingEvent>

export const Parcel = z.strictObject({
  /** The platform's id. */
  externalId: z.string(),
  status: ParcelStatus,
  carrier: z.string().nullable(),
  trackingNumber: z.string().nullable(),
  /** Of the carrier in the buyer's country, where another one takes over. */
  lastMileTrackingNumber: z.string().nullable(),
  estimate: DeliveryEstimate.nullable(),
  /** The newest ones, newest first. */
  events: z.array(TrackingEvent),
})
export type Parcel = z.infer<typeof Parcel>

export const OrderLine = z.strictObject({
  productId: z.string(),
  skuId: z.string().nullable(),
  name: z.string(),
  /** Size, colour and the like, as the platform writes them. */
  variant: z.string().nullable(),
  sellerSku: z.string().nullable(),
  pictureUrl: z.string().nullable(),
  quantity: z.int(),
  /** Of one piece. */
  price: Money.nullable(),
  parcelId: z.string().nullable(),
  cancelled: z.boolean(),
})
export type OrderLine = z.infer<typeof OrderLine>

export const Order = z.strictObject({
  id: Id,
  version: z.int(),
  shopId: Id,
  channelId: Id,
  channelKind: ChannelKind,
  /** The number by which buyer and platform know it. */
  externalId: z.string(),
  kind: OrderKind,
  status: OrderStatus,
  /** The platform's own word. */
  platformStatus: z.string(),
  placedAt: Instant,
  cancelledAt: Instant.nullable(),
  cancelReason: z.string().nullable(),
  /** The buyer asks to cancel it. */
  cancelRequestedAt: Instant.nullable(),
  /** Until when the seller has to hand it over, and until when it has to arrive. Deadlines, no forecasts. */
  shipBy: Instant.nullable(),
  deliverBy: Instant.nullable(),
  total: Money,
  cashOnDelivery: z.boolean(),
  buyerNote: z.string().nullable(),
  sellerNote: z.string().nullable(),
  /** Country and place, as far as the platform shows them. */
  destination: z.string().nullable(),
  deliveryOption: z.string().nullable(),
  timeline: OrderTimeline,
  lines: z.array(OrderLine),
  parcels: z.array(Parcel),
})
export type Order = z.infer<typeof Order>
export const OrderPage = page(Order)
export type OrderPage = z.infer<typeof OrderPage>

export const Return = z.strictObject({
  id: Id,
  channelId: Id,
  externalId: z.string(),
  /** The order's number. */
  orderId: z.string(),
  kind: ReturnKind,
  status: ReturnStatus,
  platformStatus: z.string(),
  reason: z.string().nullable(),
  refund: Money.nullable(),
  trackingNumber: z.string().nullable(),
  carrier: z.string().nullable(),
  /** Until when the seller has to act, and on what, in the platform's word. */
  actBy: Instant.nullable(),
  action: z.string().nullable(),
  requestedAt: Instant,
  changedAt: Instant,
})
export type Return = z.infer<typeof Return>

export const Review = z.strictObject({
  id: Id,
  channelId: Id,
  externalId: z.string(),
  orderId: z.string().nullable(),
  productId: z.string(),
  productName: z.string().nullable(),
  stars: z.int().min(1).max(5),
  title: z.string().nullable(),
  text: z.string(),
  writtenAt: Instant,
})
export type Review = z.infer<typeof Review>

export const Sku = z.strictObject({
  id: z.string(),
  sellerSku: z.string().nullable(),
  /** Size, colour and the like: "M · sage". */
  variant: z.string(),
  price: Money.nullable(),
  /** Null where the platform doesn't say. */
  stock: z.int().nullable(),
  pictureUrl: z.string().nullable(),
})
export type Sku = z.infer<typeof Sku>

export const productStatuses = ['on-sale', 'not-on-sale', 'deleted'] as const
export const ProductStatus = z.enum(productStatuses)
export type ProductStatus = z.infer<typeof ProductStatus>

export const Product = z.strictObject({
  id: Id,
  channelId: Id,
  /** The platform's id, by which a product card is sent. */
  externalId: z.string(),
  name: z.string(),
  status: ProductStatus,
  pictureUrl: z.string().nullable(),
  lowestPrice: Money.nullable(),
  highestPrice: Money.nullable(),
  skus: z.array(Sku),
})
export type Product = z.infer<typeof Product>
export const ProductPage = page(Product)
export type ProductPage = z.infer<typeof ProductPage>

/** What a customer has brought, over the shops that the viewer sees. */
export const CustomerValue = z.strictObject({
  /** Paid, or to be paid on delivery; cancelled and free ones are not among them. */
  orders: z.int(),
  /** Per currency, largest first. Nothing is converted. */
  spent: z.array(Money),
  refunded: z.array(Money),
  /** Returns, refunds and replacements, without those that were withdrawn or rejected. */
  returns: z.int(),
  /** Share of the orders that came back in part or whole; null without an order. */
  returnShare: z.number().min(0).max(1).nullable(),
  firstOrderAt: Instant.nullable(),
  lastOrderAt: Instant.nullable(),
})
export type CustomerValue = z.infer<typeof CustomerValue>

export const Identity = z.strictObject({
  id: Id,
  channelId: Id,
  channelKind: ChannelKind,
  displayName: z.string(),
  avatarUrl: z.string().nullable(),
  externalId: z.string(),
  /** The platform has not told yet whom it belongs to, so that his name and orders are not known either. */
  awaited: z.boolean(),
})
export type Identity = z.infer<typeof Identity>

/** An earlier session as the panel beside the conversation lists it. */
export const CustomerSession = z.strictObject({
  id: Id,
  conversationId: Id,
  channelId: Id,
  startedAt: Instant,
  closedAt: Instant.nullable(),
  preview: z.string(),
})
export type CustomerSession = z.infer<typeof CustomerSession>

export const Customer = z.strictObject({
  id: Id,
  name: z.string(),
  language: Language.nullable(),
  identities: z.array(Identity),
  firstSeenAt: Instant,
  value: CustomerValue,
  /** The first page; the others at `/api/customers/:id/orders`. */
  orders: OrderPage,
  /** The newest ones. */
  returns: z.array(Return),
  reviews: z.array(Review),
  sessions: z.array(CustomerSession),
})
export type Customer = z.infer<typeof Customer>

const PageLimit = z.coerce.number().int().min(1).max(50).optional()
export const OrdersQuery = z.strictObject({ cursor: Cursor.optional(), limit: PageLimit })
export type OrdersQuery = z.infer<typeof OrdersQuery>
export const ProductsQuery = z.strictObject({
  /** Words or parts of words in name, variants and seller's numbers; all have to be in it. */
  search: z.string().trim().min(1).max(100).optional(),
  cursor: Cursor.optional(),
  limit: PageLimit,
})
export type ProductsQuery = z.infer<typeof ProductsQuery>
