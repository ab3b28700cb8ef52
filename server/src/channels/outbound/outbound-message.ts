import type { OutgoingRow } from '../../inbox/index.ts'
import type { OutboundMessage } from '../contract.ts'

export function outboundMessageOf(row: OutgoingRow): OutboundMessage {
  return {
    organizationId: row.organizationId,
    shopId: row.shopId,
    channelId: row.channelId,
    conversationId: row.conversationId,
    identityId: row.identityId,
    correspondentId: row.correspondentId,
    threadKey: row.threadKey,
    messageId: row.id,
    authorKind: row.authorKind,
    authorName: row.authorName,
    queuedAt: row.queuedAt.getTime(),
    attemptedAt: row.attemptedAt.getTime(),
    content: {
      kind: row.kind,
      text: row.text,
      files: row.files,
      ...(row.card === null ? {} : { card: row.card }),
    },
  }
}
