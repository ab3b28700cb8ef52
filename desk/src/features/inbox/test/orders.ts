import type { Order, OrderStep, Return } from '@quaydesk/contract'
import { orderSteps } from '@quaydesk/contract'
import { instant, uuid } from './samples.ts'

/** An order that came as far as `reached`, a day per step, the first on the day it was placed. */
export function order(n: number, reached: OrderStep | null, rest: Partial<Order> = {}): Order {
  const last = reached === null ? -1 : orderSteps.indexOf(reached)
  const day = 24 * 60
  return {
    id: uuid(n),
    version: 1,
    shopId: uuid(901),
    channelId: uuid(902),
    channelKind: 'tiktok-shop',
    externalId: `57646141303878${n}`,
    kind: 'usual',
    status: last === 4 ? 'delivered' : last >= 2 ? 'in-transit' : 'to-ship',
    platformStatus: 'IN_TRANSIT',
    placedAt: instant(-n * day),
    cancelledAt: null,
    cancelReason: null,
    cancelRequestedAt: null,
    shipBy: null,
    deliverBy: null,
    total: { amount: '48.90', currency: 'USD' },
    cashOnDelivery: false,
    buyerNote: null,
    sellerNote: null,
    destination: null,
    deliveryOption: null,
    timeline: {
      steps: orderSteps.map((step, index) => ({
        step,
        at: index <= last ? instant((index - n) * day) : null,
        done: index <= last,
      })),
      current: reached,
      late: null,
      estimate: null,
    },
    lines: [],
    parcels: [],
    ...rest,
  }
}

export function returned(n: number, of: Order, rest: Partial<Return> = {}): Return {
  return {
    id: uuid(n),
    channelId: of.channelId,
    externalId: `R${n}`,
    orderId: of.externalId,
    kind: 'return',
    status: 'requested',
    platformStatus: 'RETURN_OR_REFUND_REQUEST_PENDING',
    reason: null,
    refund: null,
    trackingNumber: null,
    carrier: null,
    actBy: null,
    action: null,
    requestedAt: instant(0),
    changedAt: instant(0),
    ...rest,
  }
}
