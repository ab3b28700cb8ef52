import type { Shop } from '../store/chat-model.ts'
import { parcelsOf } from '../store/parcels.ts'
import type { Store } from '../store/store.ts'
import type { Order, Product, Sku } from '../store/trade-model.ts'

/** What is true for a buyer at the moment he asks, so that an answer can be held against it. Times in seconds since 1970. */
export type Truth = {
  readonly product: string
  readonly size: string
  readonly colour: string
  /** All sizes that the product has. */
  readonly sizes: readonly string[]
  readonly orderId: string | null
  readonly orderStatus: string | null
  /** When the seller has to have shipped it by. */
  readonly shipBy: number | null
  readonly trackingNumber: string | null
  readonly carrier: string | null
  readonly deliveredAt: number | null
  /** Per cent that the coupon for chats takes off. */
  readonly percentOff: number | null
}

/** What is true now. */
export function truthOf(
  store: Store,
  shop: Shop,
  product: Product,
  sku: Sku | undefined,
  order: Order | null,
): Truth {
  const parcel = order && parcelsOf(store, order)[0]
  const coupon = [...store.coupons.values()].find((one) => one.shopId === shop.id && one.display === 'CHAT')
  return {
    product: product.title,
    size: attributeOf(sku, 'Size') ?? 'M',
    colour: attributeOf(sku, 'Color') ?? '',
    sizes: sizesOf(product),
    orderId: order?.id ?? null,
    orderStatus: order?.status ?? null,
    shipBy: order?.paidAt == null ? null : order.paidAt + 2 * 86_400,
    trackingNumber: parcel?.trackingNumber ?? null,
    carrier: parcel?.carrier.name ?? null,
    deliveredAt: order?.deliveredAt ?? null,
    percentOff: coupon?.percentOff ?? null,
  }
}

export const sizesOf = (product: Product): string[] => [
  ...new Set(product.skus.flatMap((sku) => attributeOf(sku, 'Size') ?? [])),
]

const attributeOf = (sku: Sku | undefined, name: string) =>
  sku?.attributes.find((attribute) => attribute.name === name)?.value
