import type { ReturnFact } from './facts.ts'
import { readingColumns } from './reading-columns.ts'
import { digestOf, instant, instantOrNull, storable, storableOrNull } from './stored-values.ts'

const words = 500
const number = 100
const mostProducts = 200

/** The columns of a return, refund, replacement or cancellation, named as in the table. */
export function returnRow(fact: ReturnFact) {
  const content = {
    order_external_id: fact.orderExternalId,
    kind: fact.kind,
    status: fact.status,
    platform_status: storable(fact.platformStatus, number),
    reason: storableOrNull(fact.reason, words),
    reason_text: storableOrNull(fact.reasonText, words),
    product_external_ids: [...new Set(fact.productExternalIds)].sort().slice(0, mostProducts),
    currency: fact.refund?.currency ?? null,
    refund: fact.refund?.amount ?? null,
    tracking_number: storableOrNull(fact.trackingNumber, number),
    carrier: storableOrNull(fact.carrier, words),
    act_by_at: instantOrNull(fact.actByAt),
    action: storableOrNull(fact.action, number),
    requested_at: instant(fact.requestedAt),
    platform_updated_at: instant(fact.updatedAt),
  }
  return {
    ...readingColumns(fact),
    ...content,
    digest: digestOf(content),
  }
}
export type ReturnColumns = ReturnType<typeof returnRow>
