import type { Return, Review } from '@quaydesk/contract'
import type { ReturnRow, ReviewRow } from '../queries/read-customer.ts'
import { moneyOf } from './orders.ts'

export const presentReturn = (row: ReturnRow): Return => ({
  id: row.id,
  channelId: row.channelId,
  externalId: row.externalId,
  orderId: row.orderId,
  kind: row.kind,
  status: row.status,
  platformStatus: row.platformStatus,
  reason: row.reasonText ?? row.reason,
  refund: moneyOf(row.refund, row.currency),
  trackingNumber: row.trackingNumber,
  carrier: row.carrier,
  actBy: row.actByAt?.toISOString() ?? null,
  action: row.action,
  requestedAt: row.requestedAt.toISOString(),
  changedAt: row.changedAt.toISOString(),
})

export const presentReview = ({ writtenAt, ...row }: ReviewRow): Review => ({
  ...row,
  writtenAt: writtenAt.toISOString(),
})
