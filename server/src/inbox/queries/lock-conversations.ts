import { sql, statement } from '../../platform/db/index.ts'
import type { ConversationState } from '../reducer/state.ts'

export type LockedConversationRow = {
  organizationId: string
  id: string
  shopId: string
  channelId: string
  identityId: string
  customerId: string
  threadKey: string
  language: string | null
  openSessionId: string | null
  assigneeId: string | null
  assignedAt: Date | null
  writerId: string | null
  writingUntil: Date | null
  lastMessageId: string | null
  lastMessageAt: Date | null
  lastMessageKind: string | null
  lastMessageAuthor: string | null
  lastMessagePreview: string
  lastCustomerMessageAt: Date | null
  snoozedUntil: Date | null
  state: ConversationState
  version: number
}

/** In the order of their ids, so that two batches that share conversations never wait for each other in a circle. */
export const lockConversations = statement(
  'inbox.lockConversations',
  (p: { organizationId: string; ids: readonly string[] }) => sql<LockedConversationRow>`
    select organization_id as "organizationId", id, shop_id as "shopId", channel_id as "channelId",
           identity_id as "identityId", customer_id as "customerId", thread_key as "threadKey", language,
           open_session_id as "openSessionId", assignee_id as "assigneeId", assigned_at as "assignedAt",
           writer_id as "writerId", writing_until as "writingUntil",
           last_message_id as "lastMessageId", last_message_at as "lastMessageAt",
           last_message_kind as "lastMessageKind", last_message_author as "lastMessageAuthor",
           last_message_preview as "lastMessagePreview", last_customer_message_at as "lastCustomerMessageAt",
           snoozed_until as "snoozedUntil", state, version
      from conversations
     where organization_id = ${p.organizationId} and id = any(${p.ids}::uuid[])
     order by id
       for update`,
)

/** What stands in a conversation's row after a reduction; instants as ISO texts, for it travels as JSON. */
export type ConversationWrite = {
  organization_id: string
  id: string
  language: string | null
  open_session_id: string | null
  assignee_id: string | null
  assigned_at: string | null
  turn_since: string | null
  red_at: string | null
  target_due_at: string | null
  verdict_due_at: string | null
  closing_at: string | null
  closing_by: string | null
  last_message_id: string | null
  last_message_at: string | null
  last_message_kind: string | null
  last_message_author: string | null
  last_message_preview: string
  last_customer_message_at: string | null
  snoozed_until: string | null
  next_due_at: string | null
  state: ConversationState
}

/** @param rows `ConversationWrite[]` as JSON */
export const updateConversations = statement(
  'inbox.updateConversations',
  (p: { rows: string }) => sql`
    update conversations c set
           language = r.language, open_session_id = r.open_session_id,
           assignee_id = r.assignee_id, assigned_at = r.assigned_at,
           turn_since = r.turn_since, red_at = r.red_at,
           target_due_at = r.target_due_at, verdict_due_at = r.verdict_due_at,
           closing_at = r.closing_at, closing_by = r.closing_by,
           last_message_id = r.last_message_id, last_message_at = r.last_message_at,
           last_message_kind = r.last_message_kind, last_message_author = r.last_message_author,
           last_message_preview = r.last_message_preview,
           last_customer_message_at = r.last_customer_message_at, snoozed_until = r.snoozed_until,
           next_due_at = r.next_due_at, state = r.state, version = c.version + 1
      from json_to_recordset(${p.rows}::json) as r(
           organization_id uuid, id uuid, language text, open_session_id uuid, assignee_id uuid,
           assigned_at timestamptz, turn_since timestamptz, red_at timestamptz,
           target_due_at timestamptz, verdict_due_at timestamptz, closing_at timestamptz, closing_by uuid,
           last_message_id uuid, last_message_at timestamptz, last_message_kind text,
           last_message_author text, last_message_preview text, last_customer_message_at timestamptz,
           snoozed_until timestamptz, next_due_at timestamptz, state jsonb)
     where c.organization_id = r.organization_id and c.id = r.id`,
)
