import type { BuyerStep, OrderView, SellerStep } from '../phone-state.ts'
import type { Stage } from './stage.ts'

type Call = readonly [path: string, body?: Readonly<Record<string, unknown>>]

const ofReturn = (order: OrderView, status: string): Call => [
  `returns/${order.returned?.id}/status`,
  { status },
]

const calls: Readonly<Record<Exclude<BuyerStep, 'review'> | SellerStep, (order: OrderView) => Call>> = {
  pay: ({ id }) => [`orders/${id}/pay`],
  cancel: ({ id }) => [`orders/${id}/cancel`, { role: 'BUYER' }],
  return: ({ id }) => [`orders/${id}/return`, { type: 'RETURN_AND_REFUND' }],
  'send-back': (order) => ofReturn(order, 'BUYER_SHIPPED_ITEM'),
  ship: ({ id }) => [`orders/${id}/ship`],
  collect: ({ id }) => [`orders/${id}/collect`],
  delay: ({ id }) => [`orders/${id}/track`, { description: 'Delayed: held at the sorting centre.' }],
  deliver: ({ id }) => [`orders/${id}/deliver`],
  'agree-cancel': ({ id }) => [`orders/${id}/settle-cancellation`, { agreed: true }],
  'refuse-cancel': ({ id }) => [`orders/${id}/settle-cancellation`, { agreed: false }],
  'agree-return': (order) => ofReturn(order, 'AWAITING_BUYER_SHIP'),
  'refuse-return': (order) => ofReturn(order, 'REFUND_OR_RETURN_REQUEST_REJECT'),
  refund: (order) => ofReturn(order, 'RETURN_OR_REFUND_REQUEST_COMPLETE'),
}

export function take(stage: Stage, step: keyof typeof calls, order: OrderView): void {
  const [path, body] = calls[step](order)
  void stage.play('POST', path, body)
}
