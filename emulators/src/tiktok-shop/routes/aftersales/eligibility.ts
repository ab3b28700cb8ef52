import type { ApiRoute, ShopCall } from '../../api-call.ts'
import { ApiProblem } from '../../api-problem.ts'
import { eligibleLines, mayCancel } from '../../store/eligibility.ts'
import type { Order } from '../../store/trade-model.ts'

const scope = 'seller.return_refund.basic'

const reasons: Readonly<Record<string, readonly string[]>> = {
  CANCEL: ['ecom_order_to_ship_canceled_reason_out_of_stock'],
  REFUND: ['ecom_order_delivered_refund_reason_missing_product'],
  RETURN_AND_REFUND: ['ecom_order_delivered_refund_and_return_reason_no_need'],
}

export const eligibilityRoutes: readonly ApiRoute[] = [
  {
    method: 'GET',
    path: '/return_refund/202309/orders/{order_id}/aftersale_eligibility',
    scope,
    cipher: 'required',
    support: 'partial',
    note: 'delivered at most 30 days ago, not asked for yet; cancelling before the carrier has it',
    handle: (call) => ({ sku_eligibility: eligibility(call, false) }),
  },
  {
    method: 'GET',
    path: '/return_refund/202512/orders/{order_id}/aftersale_eligibility',
    scope,
    cipher: 'required',
    support: 'partial',
    note: 'the same rule; reasons are a sample',
    handle: (call) => ({ sku_eligibility: eligibility(call, true) }),
  },
]

function eligibility(call: ShopCall, withReasons: boolean) {
  const order = call.store.orders.get(call.params.order_id ?? '')
  if (order?.shopId !== call.shop.id) throw new ApiProblem(10002014)
  const asked = call.received.query.get('request_types')?.split(',') ?? Object.keys(reasons)
  const returnable = new Set(eligibleLines(call.store, order).map((line) => line.id))
  return [...new Set(order.lines.map((line) => line.skuId))].map((skuId) => ({
    sku_id: skuId,
    line_item_eligibility: asked.map((type) => ({
      request_type: type,
      ...verdict(order, skuId, type === 'CANCEL' ? mayCancel(order) : null, returnable),
      ...(withReasons ? { available_reason_names: reasons[type] ?? [] } : {}),
    })),
  }))
}

/** @param cancellable null where it is not about cancelling */
function verdict(order: Order, skuId: string, cancellable: boolean | null, returnable: ReadonlySet<string>) {
  const lines = order.lines.filter((line) => line.skuId === skuId).map((line) => line.id)
  const eligible = cancellable ?? lines.some((id) => returnable.has(id))
  return {
    eligible,
    order_line_items_ids: lines,
    ...(eligible
      ? {}
      : { ineligible_code: 1, ineligible_reason: `Not possible for an order ${order.status}.` }),
  }
}
