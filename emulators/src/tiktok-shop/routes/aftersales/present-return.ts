import { skuById } from '../../store/products.ts'
import type { Store } from '../../store/store.ts'
import type { Order, ReturnOrder } from '../../store/trade-model.ts'
import { refundOf } from '../orders/money.ts'
import { productPicture, skuName } from '../orders/present-line.ts'

const day = 86_400

export function presentReturn(store: Store, one: ReturnOrder) {
  const order = store.orders.get(one.orderId)
  if (!order) throw new Error(`The return ${one.id} has lost its order.`)
  const pending = one.status === 'RETURN_OR_REFUND_REQUEST_PENDING'
  return {
    return_id: one.id,
    order_id: one.orderId,
    role: 'BUYER',
    return_type: one.type,
    return_status: one.status,
    return_reason: one.reason,
    return_reason_text: one.reasonText,
    refund_amount: refundOf(store, order, one.lineIds),
    create_time: one.createdAt,
    update_time: one.updatedAt,
    shipment_type: 'PLATFORM',
    return_method: 'PLATFORM_SHIPPED',
    handover_method: 'DROP_OFF',
    ...(one.trackingNumber === ''
      ? {}
      : { return_tracking_number: one.trackingNumber, return_provider_name: 'UPS' }),
    seller_next_action_response: pending
      ? [
          {
            action: one.type === 'REFUND' ? 'SELLER_RESPOND_REFUND' : 'SELLER_RESPOND_RETURN',
            deadline: one.createdAt + 2 * day,
          },
        ]
      : [],
    return_line_items: presentLines(store, order, one.lineIds).map(({ lineId, ...line }) => ({
      return_line_item_id: `${one.id}${lineId.slice(-3)}`,
      ...line,
    })),
  }
}

/** Lines as returns and cancellations show them. */
export function presentLines(store: Store, order: Order, lineIds: readonly string[]) {
  return order.lines
    .filter((line) => lineIds.includes(line.id))
    .map((line) => {
      const sku = skuById(store, line.skuId)
      return {
        lineId: line.id,
        order_line_item_id: line.id,
        product_name: store.products.get(line.productId)?.title ?? '',
        product_image: { url: productPicture(store, line.productId), width: 300, height: 300 },
        seller_sku: sku?.sellerSku ?? '',
        sku_id: line.skuId,
        sku_name: skuName(sku),
        refund_amount: refundOf(store, order, [line.id]),
      }
    })
}
