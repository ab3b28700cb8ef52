import { type InboundItem, type StoredDelivery, Unreadable } from '../contract.ts'
import { StoredLine, visitorName } from './line.ts'

/** A visitor's line in our words. Its time is that of its arrival, its place among lines of one millisecond that of its delivery. */
export function readLine(delivery: StoredDelivery): readonly InboundItem[] {
  const parsed = StoredLine.safeParse(delivery.body)
  if (!parsed.success) throw new Unreadable('This is no line of a visitor.')
  const { visitorId, text, files } = parsed.data
  return [
    {
      kind: 'message',
      externalId: delivery.externalId,
      threadKey: visitorId,
      correspondent: { externalId: visitorId, displayName: visitorName(visitorId) },
      authorKind: 'customer',
      at: delivery.receivedAt,
      platformIndex: delivery.index,
      content: { kind: files.length > 0 ? 'image' : 'text', text, files },
    },
  ]
}
