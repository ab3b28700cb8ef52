import { z } from 'zod'
import { type ReturnFact, tiktokShopWords } from '../../../customers/index.ts'
import { endpoints } from '../endpoints.ts'
import { type Asked, type Puller, sourceOf } from './asked.ts'
import { Amount, Currency, Moment, money, Words } from './shapes.ts'

const Refund = z.object({ currency: Currency, refund_total: Amount }).nullish()
const NextSteps = z.array(z.object({ action: Words, deadline: Moment })).nullish()
const created = z.int().transform((seconds) => seconds * 1000)

const Return = z.object({
  return_id: z.string().min(1),
  order_id: z.string().min(1),
  return_status: z.string(),
  return_type: z.string().catch(''),
  return_reason: Words,
  return_reason_text: Words,
  refund_amount: Refund,
  return_tracking_number: Words,
  return_provider_name: Words,
  seller_next_action_response: NextSteps,
  create_time: created,
  update_time: Moment,
})
const Cancellation = z.object({
  cancel_id: z.string().min(1),
  order_id: z.string().min(1),
  cancel_status: z.string(),
  cancel_reason: Words,
  cancel_reason_text: Words,
  refund_amount: Refund,
  seller_next_action_response: NextSteps,
  create_time: created,
  update_time: Moment,
})
const Returns = z.object({ return_orders: z.array(Return).nullish() })
const Cancellations = z.object({ cancellations: z.array(Cancellation).nullish() })

/** The largest page; nobody returns more at a time. */
const query = { page_size: '50', sort_field: 'create_time', sort_order: 'DESC' }

type Which = Readonly<Record<string, readonly string[]>>

export async function returnsOf(
  { client, account, request, signal }: Asked,
  which: Which,
): Promise<ReturnFact[]> {
  const { return_orders } = await client.call(
    account,
    { method: 'POST', path: endpoints.returnSearch, query, body: which, data: Returns, purpose: 'read' },
    signal,
  )
  return (return_orders ?? []).map((one) => ({
    ...sourceOf(request),
    externalId: one.return_id,
    updatedAt: one.update_time ?? one.create_time,
    readAt: request.now,
    orderExternalId: one.order_id,
    kind: tiktokShopWords.returnKind(one.return_type),
    status: tiktokShopWords.returnStatus(one.return_status),
    platformStatus: one.return_status,
    reason: one.return_reason,
    reasonText: one.return_reason_text,
    // Its lines name SKUs and order lines, not products.
    productExternalIds: [],
    refund: money(one.refund_amount?.refund_total ?? null, one.refund_amount?.currency ?? null),
    trackingNumber: one.return_tracking_number,
    carrier: one.return_provider_name,
    ...nextStepOf(one.seller_next_action_response),
    requestedAt: one.create_time,
  }))
}

export async function cancellationsOf(
  { client, account, request, signal }: Asked,
  which: Which,
): Promise<ReturnFact[]> {
  const { cancellations } = await client.call(
    account,
    {
      method: 'POST',
      path: endpoints.cancellationSearch,
      query,
      body: which,
      data: Cancellations,
      purpose: 'read',
    },
    signal,
  )
  return (cancellations ?? []).map((one) => ({
    ...sourceOf(request),
    externalId: one.cancel_id,
    updatedAt: one.update_time ?? one.create_time,
    readAt: request.now,
    orderExternalId: one.order_id,
    kind: 'cancellation',
    status: tiktokShopWords.returnStatus(one.cancel_status),
    platformStatus: one.cancel_status,
    reason: one.cancel_reason,
    reasonText: one.cancel_reason_text,
    productExternalIds: [],
    refund: money(one.refund_amount?.refund_total ?? null, one.refund_amount?.currency ?? null),
    trackingNumber: null,
    carrier: null,
    ...nextStepOf(one.seller_next_action_response),
    requestedAt: one.create_time,
  }))
}

function nextStepOf(steps: z.infer<typeof NextSteps>): Pick<ReturnFact, 'actByAt' | 'action'> {
  const [step] = steps ?? []
  return { actByAt: step?.deadline ?? null, action: step?.action ?? null }
}

export const pullReturn: Puller = async (asked) => {
  const returns = await returnsOf(asked, { return_ids: [asked.request.externalId] })
  return returns.length > 0 ? [{ kind: 'returns', returns }] : []
}

export const pullCancellation: Puller = async (asked) => {
  const returns = await cancellationsOf(asked, { cancel_ids: [asked.request.externalId] })
  return returns.length > 0 ? [{ kind: 'returns', returns }] : []
}
