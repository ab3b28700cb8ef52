import { imageUrl } from '../../store/images.ts'
import { skuById } from '../../store/products.ts'
import type { Store } from '../../store/store.ts'
import type { Order, OrderLine, Parcel, Sku } from '../../store/trade-model.ts'

/** Such as "Sage, M". */
export const skuName = (sku: Sku | null): string =>
  sku?.attributes.map((attribute) => attribute.value).join(', ') ?? ''

export function productPicture(store: Store, productId: string): string {
  const name = store.products.get(productId)?.images[0]
  return name === undefined ? '' : imageUrl(store, { name })
}

export function presentLine(store: Store, order: Order, line: OrderLine) {
  const sku = skuById(store, line.skuId)
  const parcel = line.parcelId === null ? undefined : store.parcels.get(line.parcelId)
  const shop = store.shops.get(order.shopId)
  return {
    id: line.id,
    product_id: line.productId,
    product_name: store.products.get(line.productId)?.title ?? '',
    sku_id: line.skuId,
    sku_name: skuName(sku),
    seller_sku: sku?.sellerSku ?? '',
    sku_image: productPicture(store, line.productId),
    sku_type: 'NORMAL',
    sale_price: line.price,
    original_price: line.price,
    platform_discount: '0',
    seller_discount: '0',
    currency: shop?.currency ?? '',
    display_status: displayStatus(order, parcel),
    package_status: order.status === 'CANCELLED' ? 'CANCELLED' : (parcel?.status ?? 'TO_FULFILL'),
    ...(parcel
      ? {
          package_id: parcel.id,
          tracking_number: parcel.trackingNumber,
          shipping_provider_id: parcel.carrier.id,
          shipping_provider_name: parcel.carrier.name,
          rts_time: parcel.createdAt,
        }
      : {}),
    ...(order.status === 'CANCELLED' ? { cancel_reason: order.cancelReason } : {}),
    is_gift: false,
  }
}

const ofParcel: Readonly<Record<Parcel['status'], string>> = {
  PROCESSING: 'AWAITING_COLLECTION',
  FULFILLING: 'IN_TRANSIT',
  COMPLETED: 'DELIVERED',
  CANCELLED: 'CANCELLED',
}

/** A line has a state of its own while the parcels of its order are on different ways. */
function displayStatus(order: Order, parcel: Parcel | undefined): string {
  if (order.status === 'COMPLETED' || order.status === 'CANCELLED') return order.status
  if (parcel) return ofParcel[parcel.status]
  return order.status === 'UNPAID' ? 'UNPAID' : 'AWAITING_SHIPMENT'
}
