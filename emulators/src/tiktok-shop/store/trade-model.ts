/** Times are whole seconds since 1970, amounts decimal strings in the shop's currency. */

export type Sku = {
  readonly id: string
  readonly productId: string
  readonly sellerSku: string
  readonly price: string
  inventory: number
  /** Such as Size → M, Color → Sage. */
  readonly attributes: readonly { readonly name: string; readonly value: string }[]
}

export type Product = {
  readonly id: string
  readonly shopId: string
  readonly title: string
  readonly description: string
  readonly category: string
  /** Names in the store of images. */
  readonly images: readonly string[]
  readonly skus: readonly Sku[]
  readonly createdAt: number
  updatedAt: number
  status: ProductStatus
}

export type ProductStatus =
  | 'DRAFT'
  | 'PENDING'
  | 'FAILED'
  | 'ACTIVATE'
  | 'SELLER_DEACTIVATED'
  | 'PLATFORM_DEACTIVATED'
  | 'FREEZE'
  | 'DELETED'

export type OrderStatus =
  | 'UNPAID'
  | 'ON_HOLD'
  | 'AWAITING_SHIPMENT'
  | 'PARTIALLY_SHIPPING'
  | 'AWAITING_COLLECTION'
  | 'IN_TRANSIT'
  | 'DELIVERED'
  | 'COMPLETED'
  | 'CANCELLED'

/** One unit: there is no quantity on this platform. */
export type OrderLine = {
  readonly id: string
  readonly productId: string
  readonly skuId: string
  readonly price: string
  parcelId: string | null
}

export type Order = {
  readonly id: string
  readonly shopId: string
  readonly buyerUserId: string
  readonly lines: OrderLine[]
  readonly createdAt: number
  readonly shippingFee: string
  readonly tax: string
  readonly recipient: Recipient
  readonly buyerMessage: string
  readonly isCashOnDelivery: boolean
  status: OrderStatus
  updatedAt: number
  paidAt: number | null
  readyToShipAt: number | null
  collectedAt: number | null
  deliveredAt: number | null
  cancelledAt: number | null
  cancelReason: string
}

export type Recipient = {
  readonly name: string
  readonly phone: string
  readonly street: string
  readonly city: string
  readonly state: string
  readonly postalCode: string
  readonly regionCode: string
}

export type ParcelStatus = 'PROCESSING' | 'FULFILLING' | 'COMPLETED' | 'CANCELLED'

export type TrackingEvent = { readonly description: string; readonly at: number }

export type Parcel = {
  readonly id: string
  readonly orderId: string
  readonly trackingNumber: string
  readonly carrier: { readonly id: string; readonly name: string }
  readonly createdAt: number
  status: ParcelStatus
  updatedAt: number
  /** Latest last. */
  readonly events: TrackingEvent[]
}

export type ReturnStatus =
  | 'RETURN_OR_REFUND_REQUEST_PENDING'
  | 'REFUND_OR_RETURN_REQUEST_REJECT'
  | 'AWAITING_BUYER_SHIP'
  | 'BUYER_SHIPPED_ITEM'
  | 'REJECT_RECEIVE_PACKAGE'
  | 'AWAITING_BUYER_RESPONSE'
  | 'RETURN_OR_REFUND_REQUEST_SUCCESS'
  | 'RETURN_OR_REFUND_REQUEST_CANCEL'
  | 'RETURN_OR_REFUND_REQUEST_COMPLETE'

export type ReturnType = 'REFUND' | 'RETURN_AND_REFUND' | 'REPLACEMENT'

export type ReturnOrder = {
  readonly id: string
  readonly shopId: string
  readonly buyerUserId: string
  readonly orderId: string
  readonly lineIds: readonly string[]
  readonly type: ReturnType
  readonly reason: string
  readonly reasonText: string
  readonly createdAt: number
  status: ReturnStatus
  updatedAt: number
  trackingNumber: string
  readonly records: {
    readonly role: 'BUYER' | 'SELLER' | 'SYSTEM'
    readonly description: string
    readonly note: string
    readonly at: number
  }[]
}

export type CancellationStatus =
  | 'CANCELLATION_REQUEST_PENDING'
  | 'CANCELLATION_REQUEST_SUCCESS'
  | 'CANCELLATION_REQUEST_CANCEL'
  | 'CANCELLATION_REQUEST_COMPLETE'

export type Cancellation = {
  readonly id: string
  readonly shopId: string
  readonly buyerUserId: string
  readonly orderId: string
  readonly lineIds: readonly string[]
  readonly role: 'BUYER' | 'SELLER' | 'SYSTEM'
  readonly reason: string
  readonly reasonText: string
  readonly createdAt: number
  status: CancellationStatus
  updatedAt: number
}

export type Coupon = {
  readonly id: string
  readonly shopId: string
  readonly title: string
  /** Per cent off. */
  readonly percentOff: number
  /** Least amount of the order. */
  readonly threshold: string
  readonly from: number
  readonly until: number
  readonly createdBy: 'SELLER' | 'PLATFORM'
  readonly display: 'CHAT' | 'REGULAR' | 'LIVE'
  readonly segment: 'ALL' | 'NEW' | 'REPEAT_CUSTOMERS'
}

export type Review = {
  readonly id: string
  readonly shopId: string
  readonly buyerUserId: string
  readonly orderId: string
  readonly productId: string
  readonly skuId: string
  readonly rating: number
  readonly title: string
  readonly content: string
  readonly createdAt: number
}
