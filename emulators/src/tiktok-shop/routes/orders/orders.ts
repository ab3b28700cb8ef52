import type { ApiRoute, ShopCall } from '../../api-call.ts'
import { ApiProblem } from '../../api-problem.ts'
import { insideTimes, timeKey } from '../../filters.ts'
import { pageOf, sortOrder } from '../../paging.ts'
import type { Order } from '../../store/trade-model.ts'
import { hasOpenCancellation, presentOrder } from './present-order.ts'

const scope = 'seller.order.info'
const problem = 25000001
const mostIds = 50

export const orderRoutes: readonly ApiRoute[] = [
  {
    method: 'POST',
    path: '/order/202309/orders/search',
    scope,
    cipher: 'required',
    support: 'partial',
    note: 'shipping_type is always TIKTOK; warehouse_ids filter nothing',
    handle: (call) => {
      const found = ownOrders(call).filter(chosen(call))
      const order = sortOrder(call, 'DESC', problem)
      const page = pageOf(call, found, timeKey(call), { order, to: 100, code: problem })
      return {
        orders: page.rows.map((one) => presentOrder(call.store, one)),
        next_page_token: page.next_page_token,
        total_count: found.length,
      }
    },
  },
  ...['202309', '202507'].map(
    (version): ApiRoute => ({
      method: 'GET',
      path: `/order/${version}/orders`,
      scope,
      cipher: 'required',
      support: 'supported',
      handle: (call) => {
        const ids = (call.received.query.get('ids') ?? '').split(',').filter((id) => id !== '')
        if (ids.length === 0 || ids.length > mostIds)
          throw new ApiProblem(problem, `ids must name 1 to ${mostIds} orders.`)
        const found = ownOrders(call).filter((one) => ids.includes(one.id))
        if (found.length === 0) throw new ApiProblem(10002014)
        return { orders: found.map((one) => presentOrder(call.store, one)) }
      },
    }),
  ),
]

const ownOrders = ({ store, shop }: ShopCall): Order[] =>
  [...store.orders.values()].filter((order) => order.shopId === shop.id)

function chosen(call: ShopCall): (order: Order) => boolean {
  const { buyer_user_id, order_status, shipping_type, is_buyer_request_cancel } = call.body
  const timely = insideTimes(call, problem)
  return (order) =>
    timely(order) &&
    (buyer_user_id === undefined || order.buyerUserId === buyer_user_id) &&
    (order_status === undefined || order.status === order_status) &&
    (shipping_type === undefined || shipping_type === 'TIKTOK') &&
    (is_buyer_request_cancel === undefined ||
      hasOpenCancellation(call.store, order) === is_buyer_request_cancel)
}
