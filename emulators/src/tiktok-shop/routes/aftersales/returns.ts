import { type ApiRoute, type ShopCall, textsField } from '../../api-call.ts'
import { ApiProblem } from '../../api-problem.ts'
import { insideTimes, timeKey } from '../../filters.ts'
import { pageOf, sortOrder } from '../../paging.ts'
import { moveReturn } from '../../store/returns.ts'
import type { ReturnOrder } from '../../store/trade-model.ts'
import { presentReturn } from './present-return.ts'

const scope = 'seller.return_refund.basic'
const problem = 25000001

export const returnRoutes: readonly ApiRoute[] = [
  {
    method: 'POST',
    path: '/return_refund/202309/returns/search',
    scope,
    cipher: 'required',
    support: 'partial',
    note: 'no arbitration, no combined returns',
    handle: (call) => {
      const found = ownReturns(call).filter(chosen(call))
      const order = sortOrder(call, 'ASC', problem)
      const page = pageOf(call, found, timeKey(call), {
        order,
        from: 10,
        to: 50,
        otherwise: 10,
        code: problem,
      })
      return {
        return_orders: page.rows.map((one) => presentReturn(call.store, one)),
        next_page_token: page.next_page_token,
        total_count: found.length,
      }
    },
  },
  {
    method: 'GET',
    path: '/return_refund/202309/returns/{return_id}/records',
    scope,
    cipher: 'required',
    support: 'partial',
    note: 'no pictures or videos',
    handle: (call) => ({
      records: wantedReturn(call).records.map((record) => ({
        event: 'ORDER_RETURN',
        role: record.role,
        description: record.description,
        note: record.note,
        reason_text: wantedReturn(call).reasonText,
        create_time: record.at,
      })),
    }),
  },
  {
    method: 'POST',
    path: '/return_refund/202309/returns/{return_id}/approve',
    scope,
    cipher: 'required',
    support: 'partial',
    note: 'no partial refunds and replacements',
    handle: (call) => {
      const one = pendingReturn(call)
      const refund = one.type === 'REFUND' || call.body.buyer_keep_item === true
      moveReturn(
        call.store,
        one,
        refund ? 'RETURN_OR_REFUND_REQUEST_COMPLETE' : 'AWAITING_BUYER_SHIP',
        'SELLER',
      )
      return {}
    },
  },
  {
    method: 'POST',
    path: '/return_refund/202309/returns/{return_id}/reject',
    scope,
    cipher: 'required',
    support: 'partial',
    note: 'pictures are not kept',
    handle: (call) => {
      const comment = typeof call.body.comment === 'string' ? call.body.comment : ''
      moveReturn(call.store, pendingReturn(call), 'REFUND_OR_RETURN_REQUEST_REJECT', 'SELLER', comment)
      return {}
    },
  },
]

const ownReturns = ({ store, shop }: ShopCall): ReturnOrder[] =>
  [...store.returns.values()].filter((one) => one.shopId === shop.id)

function chosen(call: ShopCall): (one: ReturnOrder) => boolean {
  const list = (name: string) => textsField(call, name, problem)
  const timely = insideTimes(call, problem)
  const wanted = [
    [list('return_ids'), (one: ReturnOrder) => one.id],
    [list('order_ids'), (one: ReturnOrder) => one.orderId],
    [list('buyer_user_ids'), (one: ReturnOrder) => one.buyerUserId],
    [list('return_status'), (one: ReturnOrder) => one.status],
    [list('return_types'), (one: ReturnOrder) => one.type],
  ] as const
  const arbitrated = list('arbitration_status') !== null
  return (one) =>
    !arbitrated && timely(one) && wanted.every(([values, of]) => values === null || values.includes(of(one)))
}

function wantedReturn(call: ShopCall): ReturnOrder {
  const one = ownReturns(call).find((other) => other.id === call.params.return_id)
  if (!one) throw new ApiProblem(25000004)
  return one
}

function pendingReturn(call: ShopCall): ReturnOrder {
  const one = wantedReturn(call)
  if (one.status !== 'RETURN_OR_REFUND_REQUEST_PENDING' && one.status !== 'BUYER_SHIPPED_ITEM')
    throw new ApiProblem(problem, 'The return waits for no decision.')
  return one
}
