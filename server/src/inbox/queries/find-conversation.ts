import type { ChannelKind } from '@quaydesk/contract'
import { sql, statement } from '../../platform/db/index.ts'

/** To know that it is there and may be seen, before anything that hangs on it is read. */
export const findConversation = statement(
  'inbox.findConversation',
  (p: { organizationId: string; id: string }) => sql<{
    id: string
    shopId: string
    channelId: string
    channelKind: ChannelKind
    threadKey: string
    identityId: string
    customerId: string
    lastCustomerMessageAt: Date | null
  }>`
    select c.id, c.shop_id as "shopId", c.channel_id as "channelId", ch.kind as "channelKind",
           c.thread_key as "threadKey", c.identity_id as "identityId", c.customer_id as "customerId",
           c.last_customer_message_at as "lastCustomerMessageAt"
      from conversations c
      join channels ch on ch.organization_id = c.organization_id and ch.id = c.channel_id
     where c.organization_id = ${p.organizationId} and c.id = ${p.id}`,
)
