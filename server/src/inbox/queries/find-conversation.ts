import { sql, statement } from '../../platform/db/index.ts'

/** To know that it is there and may be seen, before anything that hangs on it is read. */
export const findConversation = statement(
  'inbox.findConversation',
  (p: { organizationId: string; id: string }) => sql<{
    id: string
    shopId: string
    channelId: string
    identityId: string
    customerId: string
  }>`
    select id, shop_id as "shopId", channel_id as "channelId", identity_id as "identityId", customer_id as "customerId"
      from conversations
     where organization_id = ${p.organizationId} and id = ${p.id}`,
)
