import type { Money, Order, OrderLine, Parcel } from '@quaydesk/contract'
import { orderTimeline, type Timeline, type TimelineParcel } from '../order-timeline.ts'
import { isSettled, outForDeliveryAt, parcelStatusOf } from '../parcel-status.ts'
import type { LineRow, OrderRow, ParcelRow } from '../queries/read-orders.ts'

/** An order with what hangs on it, as it is at `now`. */
export function presentOrder(
  order: OrderRow,
  lines: readonly LineRow[],
  parcels: readonly ParcelRow[],
  now: number,
): Order {
  const shown = parcels.map(presentParcel)
  const timeline = orderTimeline(
    {
      status: order.status,
      paidAt: ms(order.paidAt),
      packedAt: ms(order.packedAt),
      shippedAt: ms(order.shippedAt),
      deliveredAt: ms(order.deliveredAt),
      shipByAt: ms(order.shipByAt),
      deliverByAt: ms(order.deliverByAt),
      parcels: parcels.map(timelineParcel),
    },
    now,
  )
  return {
    id: order.id,
    version: order.version,
    shopId: order.shopId,
    channelId: order.channelId,
    channelKind: order.channelKind,
    externalId: order.externalId,
    kind: order.kind,
    status: order.status,
    platformStatus: order.platformStatus,
    placedAt: order.placedAt.toISOString(),
    cancelledAt: iso(order.cancelledAt),
    cancelReason: order.cancelReason,
    cancelRequestedAt: iso(order.cancelRequestedAt),
    shipBy: iso(order.shipByAt),
    deliverBy: iso(order.deliverByAt),
    total: { amount: order.total, currency: order.currency },
    cashOnDelivery: order.cashOnDelivery,
    buyerNote: order.buyerNote,
    sellerNote: order.sellerNote,
    destination: order.destination,
    deliveryOption: order.deliveryOption,
    timeline: presentTimeline(timeline),
    lines: presentLines(lines),
    parcels: shown,
  }
}

/** Platforms that write a line for each piece are shown as one line of several. */
function presentLines(rows: readonly LineRow[]): OrderLine[] {
  const lines = new Map<string, OrderLine>()
  for (const row of rows) {
    const line = presentLine(row)
    const key = JSON.stringify({ ...line, quantity: 0 })
    const same = lines.get(key)
    lines.set(key, same ? { ...same, quantity: same.quantity + line.quantity } : line)
  }
  return [...lines.values()]
}

const presentLine = (row: LineRow): OrderLine => ({
  productId: row.productId,
  skuId: row.skuId,
  name: row.name,
  variant: row.variant,
  sellerSku: row.sellerSku,
  pictureUrl: row.pictureUrl,
  quantity: row.quantity,
  price: moneyOf(row.price, row.currency),
  parcelId: row.parcelId,
  cancelled: row.cancelled,
})

const reportsOf = ({ events }: ParcelRow) => events.map(({ at, text }) => ({ at: new Date(at), text }))

function presentParcel(row: ParcelRow): Parcel {
  const reports = reportsOf(row)
  const { estimateFromAt, estimateToAt } = row
  return {
    externalId: row.externalId,
    status: parcelStatusOf(row.status, reports),
    carrier: row.carrier,
    trackingNumber: row.trackingNumber,
    lastMileTrackingNumber: row.lastMileTrackingNumber,
    estimate:
      estimateFromAt === null && estimateToAt === null
        ? null
        : { fromAt: iso(estimateFromAt), toAt: iso(estimateToAt) },
    events: reports.map(({ at, text }) => ({ at: at.toISOString(), text })),
  }
}

function timelineParcel(row: ParcelRow): TimelineParcel {
  const reports = reportsOf(row)
  const status = parcelStatusOf(row.status, reports)
  const { estimateFromAt, estimateToAt } = row
  return {
    settled: isSettled(status),
    outForDeliveryAt: ms(outForDeliveryAt(status, reports)),
    estimate:
      estimateFromAt === null && estimateToAt === null
        ? null
        : { fromAt: ms(estimateFromAt), toAt: ms(estimateToAt) },
  }
}

const presentTimeline = ({ steps, current, late, estimate }: Timeline): Order['timeline'] => ({
  steps: steps.map(({ step, at, done }) => ({ step, at: isoOf(at), done })),
  current,
  late: late && { what: late.what, since: new Date(late.since).toISOString() },
  estimate: estimate && { fromAt: isoOf(estimate.fromAt), toAt: isoOf(estimate.toAt) },
})

export const moneyOf = (amount: string | null, currency: string | null): Money | null =>
  amount === null || currency === null ? null : { amount, currency }

const ms = (at: Date | null): number | null => at?.getTime() ?? null
const iso = (at: Date | null): string | null => at?.toISOString() ?? null
const isoOf = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())
