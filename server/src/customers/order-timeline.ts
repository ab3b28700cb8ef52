import { type OrderStatus, type OrderStep, orderSteps } from '@quaydesk/contract'

export type TimelineParcel = {
  /** Delivered, returned or cancelled: nothing more is to come of it. */
  readonly settled: boolean
  /** When the carrier took it on the last way, if it said so. */
  readonly outForDeliveryAt: number | null
  readonly estimate: { readonly fromAt: number | null; readonly toAt: number | null } | null
}

export type TimelineOrder = {
  readonly status: OrderStatus
  readonly paidAt: number | null
  readonly packedAt: number | null
  readonly shippedAt: number | null
  readonly deliveredAt: number | null
  readonly shipByAt: number | null
  readonly deliverByAt: number | null
  readonly parcels: readonly TimelineParcel[]
}

export type Timeline = {
  readonly steps: readonly { readonly step: OrderStep; readonly at: number | null; readonly done: boolean }[]
  readonly current: OrderStep | null
  readonly late: { readonly what: 'shipping' | 'delivery'; readonly since: number } | null
  readonly estimate: { readonly fromAt: number | null; readonly toAt: number | null } | null
}

/** The last step that a status says to be done. An order that is cancelled, or of a status unknown to us, has its times alone. */
const reachedBy: Readonly<Record<OrderStatus, OrderStep | null>> = {
  unpaid: null,
  'on-hold': 'paid',
  'to-ship': 'paid',
  'partly-shipped': 'packed',
  'awaiting-collection': 'packed',
  'in-transit': 'shipped',
  delivered: 'delivered',
  completed: 'delivered',
  cancelled: null,
  other: null,
}

/** Where an order is on its way. A later step that is done says so of those before it, whose times may be unknown. */
export function orderTimeline(order: TimelineOrder, now: number): Timeline {
  const times = timesOf(order)
  const byStatus = reachedBy[order.status]
  const reached = Math.max(
    byStatus === null ? -1 : orderSteps.indexOf(byStatus),
    orderSteps.findLastIndex((step) => times[step] !== null),
  )
  const isDone = (step: OrderStep) => orderSteps.indexOf(step) <= reached
  const cancelled = order.status === 'cancelled'
  return {
    steps: orderSteps.map((step) => ({ step, at: times[step], done: isDone(step) })),
    current: cancelled ? null : (orderSteps[reached] ?? null),
    late: cancelled || order.status === 'unpaid' ? null : lateness(order, isDone, times.delivered, now),
    estimate: cancelled || isDone('delivered') ? null : lastEstimate(order.parcels),
  }
}

/** Of several parcels the last one decides: an order is out when everything is. */
function timesOf(order: TimelineOrder): Record<OrderStep, number | null> {
  const onTheirWay = order.parcels.filter(({ settled }) => !settled)
  const out = onTheirWay.every(({ outForDeliveryAt }) => outForDeliveryAt !== null)
    ? latest(order.parcels.map(({ outForDeliveryAt }) => outForDeliveryAt))
    : null
  return {
    paid: order.paidAt,
    packed: order.packedAt,
    shipped: order.shippedAt,
    'out-for-delivery': out,
    delivered: order.deliveredAt,
  }
}

function lateness(
  { shipByAt, deliverByAt }: TimelineOrder,
  isDone: (step: OrderStep) => boolean,
  deliveredAt: number | null,
  now: number,
): Timeline['late'] {
  if (!isDone('shipped'))
    return shipByAt !== null && now > shipByAt ? { what: 'shipping', since: shipByAt } : null
  // Delivered, but when is not known: nobody can say that it was late.
  const arrival = isDone('delivered') ? deliveredAt : now
  if (deliverByAt === null || arrival === null || arrival <= deliverByAt) return null
  return { what: 'delivery', since: deliverByAt }
}

function lastEstimate(parcels: readonly TimelineParcel[]): Timeline['estimate'] {
  const estimates = parcels.flatMap(({ settled, estimate }) => (settled || !estimate ? [] : [estimate]))
  if (estimates.length === 0) return null
  return {
    fromAt: latest(estimates.map(({ fromAt }) => fromAt)),
    toAt: latest(estimates.map(({ toAt }) => toAt)),
  }
}

function latest(instants: readonly (number | null)[]): number | null {
  const known = instants.filter((at): at is number => at !== null)
  return known.length === 0 ? null : Math.max(...known)
}
