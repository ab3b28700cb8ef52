import type { OrderKind, OrderStatus, ParcelStatus, ReturnKind, ReturnStatus } from '@quaydesk/contract'

/** Where a fact comes from. All instants of facts are milliseconds since the epoch. */
export type OfChannel = {
  readonly organizationId: string
  readonly shopId: string
  readonly channelId: string
}

/**
 * One thing as a platform showed it. Of two readings the one with the later `updatedAt` counts, and of two with the same
 * `updatedAt` (platforms count in seconds) the one that was read later; so the order in which they are written does not matter.
 */
export type Reading = OfChannel & {
  /** The platform's id, unique on the channel. */
  readonly externalId: string
  /** The platform's time of the last change. */
  readonly updatedAt: number
  /** When we asked the platform. */
  readonly readAt: number
}

/** The amount as the platform writes it, a decimal number; the currency in three letters. */
export type MoneyFact = { readonly amount: string; readonly currency: string }

export type OrderLineFact = {
  readonly externalId: string
  readonly productExternalId: string
  readonly skuExternalId: string | null
  readonly name: string
  readonly variant: string | null
  readonly sellerSku: string | null
  readonly pictureUrl: string | null
  readonly quantity: number
  readonly price: MoneyFact | null
  readonly parcelExternalId: string | null
  readonly cancelled: boolean
}

export type OrderFact = Reading & {
  /** What joins it with the identity that writes; null where the platform doesn't say. */
  readonly buyerExternalId: string | null
  readonly buyerName: string | null
  readonly kind: OrderKind
  readonly status: OrderStatus
  readonly platformStatus: string
  readonly placedAt: number
  readonly paidAt: number | null
  readonly packedAt: number | null
  readonly shippedAt: number | null
  readonly deliveredAt: number | null
  readonly cancelledAt: number | null
  readonly cancelReason: string | null
  readonly cancelRequestedAt: number | null
  /** Until when the seller has to hand it over. */
  readonly shipByAt: number | null
  /** Until when it has to be with the buyer: a deadline, shown as one. */
  readonly deliverByAt: number | null
  /** When the platform cancels it by itself; never shown as a date of arrival. */
  readonly autoCancelAt: number | null
  readonly total: MoneyFact
  readonly shippingFee: string | null
  readonly cashOnDelivery: boolean
  readonly buyerNote: string | null
  readonly sellerNote: string | null
  /** Country and place, without street and name. */
  readonly destination: string | null
  readonly deliveryOption: string | null
  readonly lines: readonly OrderLineFact[]
}

export type TrackingEventFact = { readonly at: number; readonly text: string }

/** Its three parts come by different calls; each is kept by itself, so a reading brings what it has. */
export type ParcelFact = OfChannel & {
  readonly externalId: string
  readonly readAt: number
  readonly state: {
    readonly updatedAt: number
    readonly status: ParcelStatus
    readonly platformStatus: string
    readonly carrier: string | null
    readonly trackingNumber: string | null
    readonly lastMileTrackingNumber: string | null
  } | null
  readonly events: readonly TrackingEventFact[]
  /** A forecast of carrier or platform; no deadline. */
  readonly estimate: { readonly fromAt: number | null; readonly toAt: number | null } | null
}

export type ReturnFact = Reading & {
  readonly orderExternalId: string
  readonly kind: ReturnKind
  readonly status: ReturnStatus
  readonly platformStatus: string
  /** The platform's code, and its words or the buyer's. */
  readonly reason: string | null
  readonly reasonText: string | null
  readonly productExternalIds: readonly string[]
  readonly refund: MoneyFact | null
  readonly trackingNumber: string | null
  readonly carrier: string | null
  /** Until when the seller has to act, and on what. */
  readonly actByAt: number | null
  readonly action: string | null
  readonly requestedAt: number
}

export type SkuFact = {
  readonly externalId: string
  readonly sellerSku: string | null
  readonly variant: string
  readonly price: MoneyFact | null
  readonly stock: number | null
  readonly pictureUrl: string | null
}

export type ProductFact = Reading & {
  readonly name: string
  /** Plain text. */
  readonly description: string
  readonly status: 'on-sale' | 'not-on-sale' | 'deleted'
  readonly platformStatus: string
  readonly pictureUrl: string | null
  readonly skus: readonly SkuFact[]
}

export type ReviewFact = Reading & {
  readonly orderExternalId: string | null
  readonly productExternalId: string
  /** 1 to 5. */
  readonly stars: number
  readonly title: string | null
  readonly text: string
  readonly writtenAt: number
}

/** What a platform tells of the person behind an identity. */
export type BuyerFact = OfChannel & {
  /** The identity's own external id. */
  readonly externalId: string
  readonly readAt: number
  /** The id by which orders know the buyer. */
  readonly buyerExternalId: string
  /** Empty: not said, the name stays. */
  readonly displayName: string
  readonly avatarUrl: string | null
}

/** The platform's figures of one day; percentages of 100, amounts as decimal texts. */
export type PlatformPerformanceFact = OfChannel & {
  /** YYYY-MM-DD, the platform's day. */
  readonly day: string
  readonly readAt: number
  readonly sessions: number
  readonly responsePercentage: string | null
  readonly responseMinutes: string | null
  readonly satisfactionPercentage: string | null
  readonly conversionPercentage: string | null
  /** Sales within 7 days of a chat, as the platform counts them. */
  readonly guidedSales: MoneyFact | null
}
