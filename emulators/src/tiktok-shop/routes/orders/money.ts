import type { Store } from '../../store/store.ts'
import type { Order } from '../../store/trade-model.ts'

const subtotalOf = (lines: readonly { readonly price: string }[]): string =>
  lines.reduce((sum, line) => sum + Number(line.price), 0).toFixed(2)

/** Amounts of the order as the platform splits them. */
export function moneyOf(store: Store, order: Order) {
  const subtotal = subtotalOf(order.lines)
  return {
    currency: store.shops.get(order.shopId)?.currency ?? '',
    original_total_product_price: subtotal,
    sub_total: subtotal,
    platform_discount: '0',
    seller_discount: '0',
    original_shipping_fee: order.shippingFee,
    shipping_fee: order.shippingFee,
    shipping_fee_platform_discount: '0',
    shipping_fee_seller_discount: '0',
    tax: order.tax,
    product_tax: order.tax,
    shipping_fee_tax: '0',
    total_amount: (Number(subtotal) + Number(order.shippingFee) + Number(order.tax)).toFixed(2),
  }
}

/** What goes back for some of an order's lines; the shipping fee stays. */
export function refundOf(store: Store, order: Order, lineIds: readonly string[]) {
  const lines = order.lines.filter((line) => lineIds.includes(line.id))
  const subtotal = subtotalOf(lines)
  const share = Number(subtotal) / Math.max(0.01, Number(subtotalOf(order.lines)))
  const tax = (Number(order.tax) * share).toFixed(2)
  return {
    currency: store.shops.get(order.shopId)?.currency ?? '',
    refund_subtotal: subtotal,
    refund_shipping_fee: '0',
    refund_tax: tax,
    refund_total: (Number(subtotal) + Number(tax)).toFixed(2),
  }
}
