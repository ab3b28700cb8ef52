import {
  type OfChannel,
  type OrderFact,
  type OrderLineFact,
  type ParcelFact,
  tiktokShopWords,
} from '../../../customers/index.ts'
import type { PlatformLine, PlatformOrder } from './order-shape.ts'
import { money } from './shapes.ts'

const cancelledLine = /^CANCEL/

/** An order as customers/ keeps it. The platform has a line per piece, so a quantity counts lines that differ in nothing else. */
export function orderFactOf(order: PlatformOrder, source: OfChannel, readAt: number): OrderFact {
  const lines = order.line_items ?? []
  const currency = order.payment?.currency ?? lines.find((line) => line.currency)?.currency ?? ''
  return {
    ...source,
    externalId: order.id,
    updatedAt: order.update_time ?? order.create_time,
    readAt,
    buyerExternalId: order.user_id,
    buyerName: order.buyer_nickname,
    kind: kindOf(order),
    status: tiktokShopWords.orderStatus(order.status),
    platformStatus: order.status,
    placedAt: order.create_time,
    paidAt: order.paid_time,
    packedAt: order.rts_time,
    shippedAt: order.collection_time,
    deliveredAt: order.delivery_time,
    cancelledAt: order.cancel_time,
    cancelReason: order.cancel_reason,
    cancelRequestedAt: order.request_cancel_time,
    shipByAt: order.rts_sla_time ?? order.tts_sla_time,
    deliverByAt: order.delivery_option_required_delivery_time ?? order.delivery_sla_time,
    autoCancelAt: autoCancelOf(order),
    total: { amount: order.payment?.total_amount ?? '0', currency },
    shippingFee: order.payment?.shipping_fee ?? null,
    cashOnDelivery: order.is_cod === true,
    buyerNote: order.buyer_message,
    sellerNote: order.seller_note,
    destination: destinationOf(order),
    deliveryOption: order.delivery_option_name,
    lines: linesOf(lines),
  }
}

function kindOf(order: PlatformOrder): OrderFact['kind'] {
  if (order.is_sample_order) return 'sample'
  if (order.is_replacement_order) return 'replacement'
  return order.is_exchange_order ? 'exchange' : 'usual'
}

/** Each state has a time of its own at which the platform cancels the order if it is still in it; no buyer may take one for an estimate. */
function autoCancelOf(order: PlatformOrder): number | null {
  if (order.status === 'AWAITING_SHIPMENT') return order.shipping_due_time ?? order.cancel_order_sla_time
  if (order.status === 'AWAITING_COLLECTION') return order.collection_due_time
  if (order.status === 'IN_TRANSIT') return order.delivery_due_time
  return finished.has(order.status) ? null : order.cancel_order_sla_time
}

/** Country and place: the first two levels, without street and name. */
function destinationOf({ recipient_address }: PlatformOrder): string | null {
  const places = (recipient_address?.district_info ?? [])
    .filter(({ address_level, address_name }) => /^L[01]$/.test(address_level) && address_name !== '')
    .map(({ address_name }) => address_name)
  return places.length > 0 ? places.join(', ') : (recipient_address?.region_code ?? null)
}

function linesOf(lines: readonly PlatformLine[]): OrderLineFact[] {
  const groups = new Map<string, OrderLineFact>()
  for (const line of lines) {
    const cancelled = cancelledLine.test(line.display_status ?? '')
    const key = [line.product_id, line.sku_id, line.package_id, line.sale_price, cancelled].join(' ')
    const known = groups.get(key)
    groups.set(key, known ? { ...known, quantity: known.quantity + 1 } : lineOf(line, cancelled))
  }
  return [...groups.values()]
}

const lineOf = (line: PlatformLine, cancelled: boolean): OrderLineFact => ({
  externalId: line.id,
  productExternalId: line.product_id,
  skuExternalId: line.sku_id,
  name: line.product_name,
  variant: line.sku_name,
  sellerSku: line.seller_sku,
  pictureUrl: line.sku_image,
  quantity: 1,
  price: money(line.sale_price, line.currency),
  parcelExternalId: line.package_id,
  cancelled,
})

const finished: ReadonlySet<string> = new Set(['DELIVERED', 'COMPLETED', 'CANCELLED'])
const withTheCarrier: ReadonlySet<string> = new Set([
  'PARTIALLY_SHIPPING',
  'AWAITING_COLLECTION',
  'IN_TRANSIT',
])

/** Its parcels are under way, so what carriers report of them is worth requests of its own. */
export const isUnderWay = ({ status }: PlatformOrder): boolean => withTheCarrier.has(status)

/**
 * Parcels as the lines of a finished order tell of them, dated by what finished it: what a package itself says is newer and stays.
 * A parcel that is under way is asked about.
 */
export function finishedParcelsOf(order: PlatformOrder, source: OfChannel, readAt: number): ParcelFact[] {
  const updatedAt = order.delivery_time ?? order.cancel_time ?? order.rts_time
  if (!finished.has(order.status) || updatedAt === null) return []
  const lines = new Map((order.line_items ?? []).map((line) => [line.package_id, line]))
  return [...lines].flatMap(([externalId, line]) =>
    externalId === null
      ? []
      : [
          {
            ...source,
            externalId,
            readAt,
            state: {
              updatedAt,
              status: tiktokShopWords.parcelStatus(line.package_status ?? ''),
              platformStatus: line.package_status ?? '',
              carrier: line.shipping_provider_name,
              trackingNumber: line.tracking_number,
              lastMileTrackingNumber: null,
            },
            events: [],
            estimate: null,
          },
        ],
  )
}
