import { type ApiRoute, type ShopCall, textsField } from '../../api-call.ts'
import { ApiProblem } from '../../api-problem.ts'
import { insideTimes, timeKey } from '../../filters.ts'
import { pageOf, sortOrder } from '../../paging.ts'
import { settleCancellation } from '../../store/cancellations.ts'
import type { Store } from '../../store/store.ts'
import type { Cancellation } from '../../store/trade-model.ts'
import { refundOf } from '../orders/money.ts'
import { presentLines } from './present-return.ts'

const scope = 'seller.return_refund.basic'
const problem = 25000001
const day = 86_400

export const cancellationRoutes: readonly ApiRoute[] = [
  {
    method: 'POST',
    path: '/return_refund/202309/cancellations/search',
    scope,
    cipher: 'required',
    support: 'supported',
    handle: (call) => {
      const found = ownCancellations(call).filter(chosen(call))
      const order = sortOrder(call, 'ASC', problem)
      const page = pageOf(call, found, timeKey(call), { order, to: 50, otherwise: 10, code: problem })
      return {
        cancellations: page.rows.map((one) => presentCancellation(call.store, one)),
        next_page_token: page.next_page_token,
        total_count: found.length,
      }
    },
  },
  ...(['approve', 'reject'] as const).map(
    (decision): ApiRoute => ({
      method: 'POST',
      path: `/return_refund/202309/cancellations/{cancel_id}/${decision}`,
      scope,
      cipher: 'required',
      support: 'supported',
      handle: (call) => {
        const one = ownCancellations(call).find((other) => other.id === call.params.cancel_id)
        if (!one) throw new ApiProblem(25000004)
        if (one.status !== 'CANCELLATION_REQUEST_PENDING')
          throw new ApiProblem(problem, 'The cancellation waits for no decision.')
        settleCancellation(call.store, one, decision === 'approve')
        return {}
      },
    }),
  ),
]

const ownCancellations = ({ store, shop }: ShopCall): Cancellation[] =>
  [...store.cancellations.values()].filter((one) => one.shopId === shop.id)

const typeOf = (one: Cancellation) => (one.role === 'BUYER' ? 'BUYER_CANCEL' : 'CANCEL')

function chosen(call: ShopCall): (one: Cancellation) => boolean {
  const list = (name: string) => textsField(call, name, problem)
  const timely = insideTimes(call, problem)
  const wanted = [
    [list('cancel_ids'), (one: Cancellation) => one.id],
    [list('order_ids'), (one: Cancellation) => one.orderId],
    [list('buyer_user_ids'), (one: Cancellation) => one.buyerUserId],
    [list('cancel_status'), (one: Cancellation) => one.status],
    [list('cancel_types'), typeOf],
  ] as const
  return (one) => timely(one) && wanted.every(([values, of]) => values === null || values.includes(of(one)))
}

function presentCancellation(store: Store, one: Cancellation) {
  const order = store.orders.get(one.orderId)
  if (!order) throw new Error(`The cancellation ${one.id} has lost its order.`)
  return {
    cancel_id: one.id,
    order_id: one.orderId,
    role: one.role,
    cancel_type: typeOf(one),
    // The page of the call spells this one differently from its own filter.
    cancel_status:
      one.status === 'CANCELLATION_REQUEST_CANCEL' ? 'CANCELLATION_REQUEST_CANCELLED' : one.status,
    cancel_reason: one.reason,
    cancel_reason_text: one.reasonText,
    create_time: one.createdAt,
    update_time: one.updatedAt,
    refund_amount: refundOf(store, order, one.lineIds),
    seller_next_action_response:
      one.status === 'CANCELLATION_REQUEST_PENDING'
        ? [{ action: 'SELLER_RESPOND_CANCEL', deadline: one.createdAt + 2 * day }]
        : [],
    cancel_line_items: presentLines(store, order, one.lineIds).map(({ lineId, ...line }) => ({
      cancel_line_item_id: `${one.id}${lineId.slice(-3)}`,
      ...line,
    })),
  }
}
