import type { OrderFact, OrderLineFact } from './facts.ts'
import { readingColumns } from './reading-columns.ts'
import { digestOf, instant, instantOrNull, storable, storableOrNull } from './stored-values.ts'

/** The longest that is kept of an order's lines; platforms allow fewer. */
const mostLines = 200
const number = 100
const words = 500
const noteLength = 2_000

/** An order's columns, named as in the table. */
export function orderRow(order: OrderFact) {
  const content = {
    buyer_external_id: order.buyerExternalId,
    buyer_name: storableOrNull(order.buyerName, words),
    kind: order.kind,
    status: order.status,
    platform_status: storable(order.platformStatus, number),
    placed_at: instant(order.placedAt),
    paid_at: instantOrNull(order.paidAt),
    packed_at: instantOrNull(order.packedAt),
    shipped_at: instantOrNull(order.shippedAt),
    delivered_at: instantOrNull(order.deliveredAt),
    cancelled_at: instantOrNull(order.cancelledAt),
    cancel_reason: storableOrNull(order.cancelReason, words),
    cancel_requested_at: instantOrNull(order.cancelRequestedAt),
    ship_by_at: instantOrNull(order.shipByAt),
    deliver_by_at: instantOrNull(order.deliverByAt),
    auto_cancel_at: instantOrNull(order.autoCancelAt),
    currency: currencyOf(order.total.currency),
    total: order.total.amount,
    shipping_fee: order.shippingFee,
    cash_on_delivery: order.cashOnDelivery,
    buyer_note: storableOrNull(order.buyerNote, noteLength),
    seller_note: storableOrNull(order.sellerNote, noteLength),
    destination: storableOrNull(order.destination, words),
    delivery_option: storableOrNull(order.deliveryOption, words),
    platform_updated_at: instant(order.updatedAt),
  }
  const lines = order.lines.slice(0, mostLines).map(lineRow)
  return {
    ...readingColumns(order),
    ...content,
    digest: digestOf([content, lines]),
    lines,
  }
}
export type OrderColumns = ReturnType<typeof orderRow>

/** ISO 4217 has a code for amounts without a currency; an order that names none must not be lost for it. */
const currencyOf = (currency: string): string => (/^[A-Z]{3}$/.test(currency) ? currency : 'XXX')

const lineRow = (line: OrderLineFact, index: number) => ({
  line: index,
  external_id: line.externalId,
  product_external_id: line.productExternalId,
  sku_external_id: line.skuExternalId,
  name: storable(line.name, words),
  variant: storableOrNull(line.variant, words),
  seller_sku: storableOrNull(line.sellerSku, number),
  picture_url: line.pictureUrl,
  quantity: line.quantity,
  currency: line.price?.currency ?? null,
  price: line.price?.amount ?? null,
  parcel_external_id: line.parcelExternalId,
  cancelled: line.cancelled,
})
