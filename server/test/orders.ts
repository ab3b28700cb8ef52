import type {
  BuyerFact,
  OfChannel,
  OrderFact,
  OrderLineFact,
  ParcelFact,
  ProductFact,
  ReturnFact,
  ReviewFact,
} from '../src/customers/index.ts'

/** Monday 2 March 2026, 09:00 UTC. */
export const orderedAt = Date.UTC(2026, 2, 2, 9)
export const hours = (count: number) => count * 3_600_000

/** A paid order of one dress, as a platform shows it. */
export const orderFact = (of: OfChannel, part: Partial<OrderFact> = {}): OrderFact => ({
  ...of,
  externalId: '576461413038785752',
  updatedAt: orderedAt + hours(1),
  readAt: orderedAt + hours(1),
  buyerExternalId: 'buyer-1',
  buyerName: 'M*** D***',
  kind: 'usual',
  status: 'to-ship',
  platformStatus: 'AWAITING_SHIPMENT',
  placedAt: orderedAt,
  paidAt: orderedAt + hours(1),
  packedAt: null,
  shippedAt: null,
  deliveredAt: null,
  cancelledAt: null,
  cancelReason: null,
  cancelRequestedAt: null,
  shipByAt: orderedAt + hours(48),
  deliverByAt: orderedAt + hours(240),
  autoCancelAt: orderedAt + hours(500),
  total: { amount: '48.90', currency: 'USD' },
  shippingFee: '0',
  cashOnDelivery: false,
  buyerNote: null,
  sellerNote: null,
  destination: 'US, Miami',
  deliveryOption: 'Standard',
  lines: [lineFact()],
  ...part,
})

export const lineFact = (part: Partial<OrderLineFact> = {}): OrderLineFact => ({
  externalId: 'line-1',
  productExternalId: 'product-1',
  skuExternalId: 'sku-m',
  name: 'Linen dress',
  variant: 'M · sage',
  sellerSku: 'LD-M-SAGE',
  pictureUrl: null,
  quantity: 1,
  price: { amount: '48.90', currency: 'USD' },
  parcelExternalId: 'parcel-1',
  cancelled: false,
  ...part,
})

/** Says nothing yet; tests add what a reading brought. */
export const parcelFact = (of: OfChannel, part: Partial<ParcelFact> = {}): ParcelFact => ({
  ...of,
  externalId: 'parcel-1',
  readAt: orderedAt + hours(2),
  state: null,
  events: [],
  estimate: null,
  ...part,
})

export const returnFact = (of: OfChannel, part: Partial<ReturnFact> = {}): ReturnFact => ({
  ...of,
  externalId: 'return-1',
  updatedAt: orderedAt + hours(300),
  readAt: orderedAt + hours(300),
  orderExternalId: '576461413038785752',
  kind: 'return',
  status: 'requested',
  platformStatus: 'RETURN_OR_REFUND_REQUEST_PENDING',
  reason: 'defective',
  reasonText: 'The zip is broken',
  productExternalIds: ['product-1'],
  refund: { amount: '48.90', currency: 'USD' },
  trackingNumber: null,
  carrier: null,
  actByAt: orderedAt + hours(348),
  action: 'SELLER_RESPOND_REFUND',
  requestedAt: orderedAt + hours(300),
  ...part,
})

/** A product with one size, on sale. */
export const productFact = (
  of: OfChannel,
  { externalId = 'dress', ...part }: Partial<ProductFact> = {},
): ProductFact => ({
  ...of,
  externalId,
  updatedAt: orderedAt,
  readAt: orderedAt,
  name: 'Linen waist dress',
  description: '',
  status: 'on-sale',
  platformStatus: 'ACTIVATE',
  pictureUrl: null,
  skus: [
    {
      externalId: `${externalId}-m`,
      sellerSku: `${externalId}-M`,
      variant: 'M · sage',
      price: { amount: '48.90', currency: 'USD' },
      stock: 3,
      pictureUrl: null,
    },
  ],
  ...part,
})

export const buyerFact = (of: OfChannel, part: Partial<BuyerFact> = {}): BuyerFact => ({
  ...of,
  externalId: 'maria',
  readAt: 1,
  buyerExternalId: 'buyer-1',
  displayName: 'María Delgado',
  avatarUrl: 'https://pictures.example/maria.webp',
  ...part,
})

export const reviewFact = (of: OfChannel, part: Partial<ReviewFact> = {}): ReviewFact => ({
  ...of,
  externalId: 'review-1',
  updatedAt: orderedAt,
  readAt: orderedAt,
  orderExternalId: null,
  productExternalId: 'dress',
  stars: 5,
  title: null,
  text: 'Sturdy, good colour',
  writtenAt: orderedAt - hours(1_000),
  ...part,
})
