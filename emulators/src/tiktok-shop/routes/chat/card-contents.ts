import type { Conversation, Message } from '../../store/chat-model.ts'
import type { Store } from '../../store/store.ts'
import type { Order, OrderLine, Parcel } from '../../store/trade-model.ts'
import { productPicture } from '../orders/present-line.ts'

/** The field `data` of a card, a JSON text; nothing for other messages and for cards of things that are gone. */
export function cardContents(
  store: Store,
  conversation: Conversation,
  message: Message,
): { readonly data?: string } {
  const content: Record<string, string> = JSON.parse(message.content)
  const order = store.orders.get(content.order_id ?? '')
  const found =
    message.type === 'PRODUCT_CARD'
      ? productCard(store, content.product_id ?? '')
      : message.type === 'ORDER_CARD'
        ? order && orderCard(store, order)
        : message.type === 'RETURN_REFUND_CARD'
          ? order && returnCard(store, order, content.sku_id ?? '')
          : message.type === 'LOGISTICS_CARD'
            ? order && logisticsCard(store, order, content.package_id ?? null)
            : message.type === 'COUPON_CARD'
              ? couponCard(store, conversation, content.coupon_id ?? '')
              : undefined
  return found ? { data: JSON.stringify(found) } : {}
}

function productCard(store: Store, productId: string) {
  const product = store.products.get(productId)
  if (!product) return undefined
  const prices = product.skus.map((sku) => sku.price).sort((one, other) => Number(one) - Number(other))
  const sold = [...store.orders.values()].flatMap((order) => order.lines)
  return {
    product_id: product.id,
    product_name: product.title,
    product_image: productPicture(store, product.id),
    product_lowest_price: prices[0] ?? '',
    product_highest_price: prices.at(-1) ?? '',
    sold_quantity: sold.filter((line) => line.productId === product.id).length,
    product_link: `https://www.tiktok.com/view/product/${product.id}`,
  }
}

function lineFacts(store: Store, order: Order, line: OrderLine) {
  return {
    product_name: store.products.get(line.productId)?.title ?? '',
    product_image: productPicture(store, line.productId),
    paid_price: line.price,
    quantity: order.lines.filter((one) => one.skuId === line.skuId).length,
  }
}

const orderLink = (order: Order) => `https://www.tiktok.com/view/order/${order.id}`

function orderCard(store: Store, order: Order) {
  const line = order.lines[0]
  if (!line) return undefined
  return {
    order_id: order.id,
    order_status: order.status,
    product_id: line.productId,
    ...lineFacts(store, order, line),
    order_link: orderLink(order),
  }
}

function returnCard(store: Store, order: Order, skuId: string) {
  const line = order.lines.find((one) => one.skuId === skuId)
  if (!line) return undefined
  const facts = lineFacts(store, order, line)
  return {
    sku_id: skuId,
    order_id: order.id,
    order_status: order.status,
    product_id: line.productId,
    name: facts.product_name,
    image: facts.product_image,
    paid_price: facts.paid_price,
    quantity: facts.quantity,
    order_link: orderLink(order),
  }
}

function logisticsCard(store: Store, order: Order, parcelId: string | null) {
  const parcels = [...store.parcels.values()].filter(
    (one) => one.orderId === order.id && (parcelId === null || one.id === parcelId),
  )
  return { packages: parcels.flatMap((parcel) => parcelFacts(store, order, parcel)) }
}

/** The window is what the card shows the buyer: the only estimate on this platform. In milliseconds. */
function parcelFacts(store: Store, order: Order, parcel: Parcel) {
  const line = order.lines.find((one) => one.parcelId === parcel.id)
  if (!line) return []
  const day = 86_400_000
  return [
    {
      package_id: parcel.id,
      ...lineFacts(store, order, line),
      predict_delivery_time_min: parcel.createdAt * 1000 + 3 * day,
      predict_delivery_time_max: parcel.createdAt * 1000 + 7 * day,
      delivery_option: 'Standard shipping',
      tracking_number: parcel.trackingNumber,
      shipping_provider_name: parcel.carrier.name,
      tracking: parcel.events.map((event) => ({
        description: event.description,
        update_time_millis: event.at * 1000,
      })),
    },
  ]
}

function couponCard(store: Store, conversation: Conversation, couponId: string) {
  const coupon = store.coupons.get(couponId)
  if (coupon?.shopId !== conversation.shopId) return undefined
  return {
    coupon_title: coupon.title,
    coupon_type: 'DISCOUNT',
    discount: `${coupon.percentOff}%`,
    threshold: coupon.threshold,
    scope: 'SHOP',
    start_time: coupon.from,
    end_time: coupon.until,
    coupon_link: `https://www.tiktok.com/view/coupon/${coupon.id}`,
  }
}
