import { type Store, secondsNow } from './store.ts'
import type { Order, OrderLine, ReturnStatus } from './trade-model.ts'

const day = 86_400
/** From the delivery on. */
const returnDays = 30

const over: readonly ReturnStatus[] = ['REFUND_OR_RETURN_REQUEST_REJECT', 'RETURN_OR_REFUND_REQUEST_CANCEL']

/** The lines that may be sent back or refunded: delivered, not too long ago, and not asked for already. */
export function eligibleLines(store: Store, order: Order, now = secondsNow(store)): OrderLine[] {
  if (order.status !== 'DELIVERED' && order.status !== 'COMPLETED') return []
  if (order.deliveredAt === null || order.deliveredAt < now - returnDays * day) return []
  const asked = [...store.returns.values()]
    .filter((one) => one.orderId === order.id && !over.includes(one.status))
    .flatMap((one) => one.lineIds)
  return order.lines.filter((line) => !asked.includes(line.id))
}

/** Whether the order may still be cancelled: before the carrier has it. */
export const mayCancel = (order: Order): boolean =>
  ['UNPAID', 'ON_HOLD', 'AWAITING_SHIPMENT', 'PARTIALLY_SHIPPING', 'AWAITING_COLLECTION'].includes(
    order.status,
  )
