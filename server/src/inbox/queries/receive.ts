import { sql, statement } from '../../platform/db/index.ts'

export type ThreadRow = { organizationId: string; identityId: string; threadKey: string; id: string }

export const findConversations = statement(
  'inbox.findConversations',
  (p: {
    organizationIds: readonly string[]
    identityIds: readonly string[]
    threadKeys: readonly string[]
  }) => sql<ThreadRow>`
    select c.organization_id as "organizationId", c.identity_id as "identityId", c.thread_key as "threadKey", c.id
      from unnest(${p.organizationIds}::uuid[], ${p.identityIds}::uuid[], ${p.threadKeys}::text[])
        as asked (organization_id, identity_id, thread_key)
      join conversations c on c.organization_id = asked.organization_id and c.identity_id = asked.identity_id
                          and c.thread_key = asked.thread_key`,
)

export type NewConversation = {
  organization_id: string
  id: string
  shop_id: string
  channel_id: string
  identity_id: string
  customer_id: string
  thread_key: string
  created_at: string
}

/** @param rows `NewConversation[]` as JSON @param state the reducer's first state as JSON */
export const insertConversations = statement(
  'inbox.insertConversations',
  (p: { rows: string; state: string }) => sql`
    insert into conversations (organization_id, id, shop_id, channel_id, identity_id, customer_id, thread_key,
           created_at, state)
    select r.*, ${p.state}::jsonb
      from json_to_recordset(${p.rows}::json) as r(
           organization_id uuid, id uuid, shop_id uuid, channel_id uuid, identity_id uuid, customer_id uuid,
           thread_key text, created_at timestamptz)
    on conflict do nothing`,
)

export type StoredExternalRow = {
  organizationId: string
  channelId: string
  externalId: string
  id: string
  conversationId: string
  at: Date
}

/** Which messages of channels are here already, by the platform's ids. */
export const findExternalMessages = statement(
  'inbox.findExternalMessages',
  (p: {
    organizationIds: readonly string[]
    channelIds: readonly string[]
    externalIds: readonly string[]
  }) => sql<StoredExternalRow>`
    select m.organization_id as "organizationId", m.channel_id as "channelId", m.external_id as "externalId",
           m.id, m.conversation_id as "conversationId", m.at
      from unnest(${p.organizationIds}::uuid[], ${p.channelIds}::uuid[], ${p.externalIds}::text[])
        as asked (organization_id, channel_id, external_id)
      join messages m on m.organization_id = asked.organization_id and m.channel_id = asked.channel_id
                     and m.external_id = asked.external_id`,
)

export type NewMessage = {
  organization_id: string
  id: string
  shop_id: string
  channel_id: string
  conversation_id: string
  session_id: string | null
  external_id: string | null
  author_kind: string
  kind: string
  purpose: string
  text: string
  files: readonly object[]
  language: string | null
  marks: object
  tokens: readonly string[]
  at: string
  received_at: string
  platform_index: number | null
  state: string
  next_attempt_at: string | null
  card: object | null
  media: readonly object[] | null
  hidden: boolean
}

/** @param rows `NewMessage[]` as JSON */
export const insertMessages = statement(
  'inbox.insertMessages',
  (p: { rows: string }) => sql`
    insert into messages (organization_id, id, shop_id, channel_id, conversation_id, session_id, external_id,
           author_kind, kind, purpose, text, files, language, marks, tokens, at, received_at, platform_index, state,
           next_attempt_at, card, media, hidden)
    select * from json_to_recordset(${p.rows}::json) as r(
           organization_id uuid, id uuid, shop_id uuid, channel_id uuid, conversation_id uuid, session_id uuid,
           external_id text, author_kind text, kind text, purpose text, text text, files jsonb, language text,
           marks jsonb, tokens text[], at timestamptz, received_at timestamptz, platform_index bigint, state text,
           next_attempt_at timestamptz, card jsonb, media jsonb, hidden boolean)
    on conflict do nothing`,
)

export const editMessage = statement(
  'inbox.editMessage',
  (p: { organizationId: string; id: string; text: string; tokens: readonly string[]; at: Date }) => sql`
    update messages set text = ${p.text}, tokens = ${p.tokens}, edited_at = ${p.at}, version = version + 1
     where organization_id = ${p.organizationId} and id = ${p.id}
       and (edited_at is null or edited_at <= ${p.at})`,
)

/** The text goes, for the customer took it back; that it was said stays. */
export const deleteMessage = statement(
  'inbox.deleteMessage',
  (p: { organizationId: string; id: string; at: Date }) => sql`
    update messages set text = '', files = '[]', card = null, media = null, tokens = '{}', deleted_at = ${p.at}, version = version + 1
     where organization_id = ${p.organizationId} and id = ${p.id} and deleted_at is null`,
)
