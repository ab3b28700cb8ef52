import { eligibleLines, mayCancel } from '../store/eligibility.ts'
import { imageUrl } from '../store/images.ts'
import { parcelsOf } from '../store/parcels.ts'
import type { Store } from '../store/store.ts'
import type { Order, Parcel, Product, ReturnOrder, Sku } from '../store/trade-model.ts'
import type { BuyerStep, OrderView, ProductView, SellerStep } from './phone-state.ts'

const mostOrders = 30
const mostProducts = 40

export const presentOrders = (store: Store, shopId: string, buyerUserId: string): OrderView[] =>
  [...store.orders.values()]
    .filter((order) => order.shopId === shopId && order.buyerUserId === buyerUserId)
    .sort((one, other) => other.createdAt - one.createdAt)
    .slice(0, mostOrders)
    .map((order) => presentOrder(store, order))

export const presentProducts = (store: Store, shopId: string): ProductView[] =>
  [...store.products.values()]
    .filter((product) => product.shopId === shopId && product.status === 'ACTIVATE')
    .slice(0, mostProducts)
    .map((product) => ({
      id: product.id,
      title: product.title,
      image: pictureOf(store, product),
      description: product.description.replace(/<[^>]+>/g, ''),
      skus: product.skus.map((sku) => ({ id: sku.id, variant: variantOf(sku), price: sku.price })),
    }))

function presentOrder(store: Store, order: Order): OrderView {
  const parcels = parcelsOf(store, order)
  const returned = [...store.returns.values()].findLast((one) => one.orderId === order.id) ?? null
  const cancellation = [...store.cancellations.values()].findLast((one) => one.orderId === order.id) ?? null
  const asksToCancel = cancellation?.status === 'CANCELLATION_REQUEST_PENDING'
  const sum = order.lines.reduce((total, line) => total + Number(line.price), 0)
  return {
    id: order.id,
    status: order.status,
    createdAt: order.createdAt,
    total: (sum + Number(order.shippingFee) + Number(order.tax)).toFixed(2),
    lines: order.lines.map((line) => {
      const product = store.products.get(line.productId)
      const sku = product?.skus.find((one) => one.id === line.skuId)
      return {
        title: product?.title ?? '',
        variant: sku ? variantOf(sku) : '',
        price: line.price,
        image: product ? pictureOf(store, product) : null,
      }
    }),
    parcels: parcels.map((parcel) => ({
      id: parcel.id,
      carrier: parcel.carrier.name,
      trackingNumber: parcel.trackingNumber,
      events: parcel.events.toReversed().slice(0, 12),
    })),
    returned: returned && { id: returned.id, status: returned.status },
    cancellation: cancellation?.status ?? null,
    buyerMay: buyerMay(store, order, asksToCancel, returned),
    sellerMay: sellerMay(order, parcels, asksToCancel, returned),
  }
}

function buyerMay(
  store: Store,
  order: Order,
  asksToCancel: boolean,
  returned: ReturnOrder | null,
): BuyerStep[] {
  const may: BuyerStep[] = []
  if (order.status === 'UNPAID') may.push('pay')
  if (mayCancel(order) && !asksToCancel) may.push('cancel')
  if (eligibleLines(store, order).length > 0) may.push('return')
  if (returned?.status === 'AWAITING_BUYER_SHIP') may.push('send-back')
  const reviewed = [...store.reviews.values()].some((review) => review.orderId === order.id)
  if (order.deliveredAt !== null && !reviewed) may.push('review')
  return may
}

function sellerMay(
  order: Order,
  parcels: readonly Parcel[],
  asksToCancel: boolean,
  returned: ReturnOrder | null,
): SellerStep[] {
  const may: SellerStep[] = []
  const unpacked = order.lines.some((line) => line.parcelId === null)
  if (unpacked && ['ON_HOLD', 'AWAITING_SHIPMENT', 'PARTIALLY_SHIPPING'].includes(order.status))
    may.push('ship')
  const live = order.status !== 'CANCELLED'
  if (live && parcels.some((parcel) => parcel.status === 'PROCESSING')) may.push('collect')
  if (live && parcels.some((parcel) => parcel.status === 'PROCESSING' || parcel.status === 'FULFILLING'))
    may.push('delay', 'deliver')
  if (asksToCancel) may.push('agree-cancel', 'refuse-cancel')
  if (returned?.status === 'RETURN_OR_REFUND_REQUEST_PENDING') may.push('agree-return', 'refuse-return')
  if (returned?.status === 'BUYER_SHIPPED_ITEM') may.push('refund')
  return may
}

const variantOf = (sku: Sku): string => sku.attributes.map(({ value }) => value).join(' · ')

function pictureOf(store: Store, product: Product): string | null {
  const name = product.images[0]
  return name === undefined ? null : imageUrl(store, { name })
}
