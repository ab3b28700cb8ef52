import { sql, statement } from '../../platform/db/index.ts'

type OfConversation = { organizationId: string; conversationId: string }

/** What the author sent before under the same id of his own. */
export const findByClientId = statement(
  'inbox.findByClientId',
  (p: { organizationId: string; memberId: string; clientId: string }) => sql<{
    id: string
    conversationId: string
  }>`
    select id, conversation_id as "conversationId" from messages
     where organization_id = ${p.organizationId} and member_id = ${p.memberId} and client_id = ${p.clientId}`,
)

export const findSeen = statement(
  'inbox.findSeen',
  (p: OfConversation & { id: string }) => sql<{ id: string; receivedAt: Date }>`
    select id, received_at as "receivedAt" from messages
     where organization_id = ${p.organizationId} and conversation_id = ${p.conversationId} and id = ${p.id}`,
)

/**
 * What came in after the author looked, newest first, and whether anything of it is an answer, also further back than `limit`: in the order of arrival, for our own messages take another place in the thread
 * when the platform accepts them. Courtesies and what failed answer nothing; what the author said himself he knows.
 */
export const listSince = statement(
  'inbox.listSince',
  (
    p: OfConversation & { since: Date | null; seenId: string | null; memberId: string; limit: number },
  ) => sql<{
    id: string
    answered: boolean
  }>`
    select id, bool_or(author_kind in ('agent', 'bot') and purpose in ('message', 'answer') and state <> 'failed')
             over () as answered
      from messages
     where organization_id = ${p.organizationId} and conversation_id = ${p.conversationId}
       and (${p.since}::timestamptz is null or received_at >= ${p.since})
       and id is distinct from ${p.seenId}::uuid and member_id is distinct from ${p.memberId}::uuid
     order by received_at desc, id desc
     limit ${p.limit}`,
)

/** The customer's words that a reply answers: the last ones its author had seen. */
export const findAnswered = statement(
  'inbox.findAnswered',
  (p: OfConversation & { until: Date }) => sql<{ id: string }>`
    select id from messages
     where organization_id = ${p.organizationId} and conversation_id = ${p.conversationId}
       and author_kind = 'customer' and received_at <= ${p.until}
     order by at desc, id desc
     limit 1`,
)

export type NewReply = {
  organizationId: string
  id: string
  shopId: string
  channelId: string
  conversationId: string
  sessionId: string | null
  clientId: string
  memberId: string
  kind: string
  text: string
  files: string
  /** A card as JSON. */
  card: string | null
  language: string | null
  marks: string
  tokens: readonly string[]
  inReplyTo: string | null
  now: Date
}

/** No row: the author sent it before, in another request that was faster. */
export const insertReply = statement(
  'inbox.insertReply',
  (p: NewReply) => sql<{ id: string }>`
    insert into messages (organization_id, id, shop_id, channel_id, conversation_id, session_id, client_id,
           author_kind, member_id, kind, purpose, text, files, card, language, marks, tokens, at, received_at, in_reply_to,
           state, next_attempt_at)
    values (${p.organizationId}, ${p.id}, ${p.shopId}, ${p.channelId}, ${p.conversationId}, ${p.sessionId},
            ${p.clientId}, 'agent', ${p.memberId}, ${p.kind}, 'answer', ${p.text}, ${p.files}::jsonb,
            ${p.card}::jsonb, ${p.language}, ${p.marks}::jsonb, ${p.tokens}::text[], ${p.now}, ${p.now}, ${p.inReplyTo}, 'queued',
            ${p.now})
    on conflict do nothing
    returning id`,
)

/** Claimed by its state: of two who press "try again" one finds no row. */
export const requeueMessage = statement(
  'inbox.requeueMessage',
  (p: { organizationId: string; id: string; now: Date }) => sql<{ shopId: string; conversationId: string }>`
    update messages
       set state = 'queued', failure = null, attempts = 0, next_attempt_at = ${p.now}, version = version + 1
     where organization_id = ${p.organizationId} and id = ${p.id} and state = 'failed'
    returning shop_id as "shopId", conversation_id as "conversationId"`,
)

/** No row: the author wrote it before. */
export const insertNote = statement(
  'inbox.insertNote',
  (p: {
    organizationId: string
    id: string
    shopId: string
    conversationId: string
    memberId: string
    clientId: string
    text: string
    tokens: readonly string[]
    now: Date
  }) => sql<{ id: string }>`
    insert into notes (organization_id, id, shop_id, conversation_id, member_id, client_id, text, tokens, at)
    values (${p.organizationId}, ${p.id}, ${p.shopId}, ${p.conversationId}, ${p.memberId}, ${p.clientId}, ${p.text},
            ${p.tokens}::text[], ${p.now})
    on conflict do nothing
    returning id`,
)

export const findNoteByClientId = statement(
  'inbox.findNoteByClientId',
  (p: { organizationId: string; memberId: string; clientId: string }) => sql<{
    id: string
    conversationId: string
  }>`
    select id, conversation_id as "conversationId" from notes
     where organization_id = ${p.organizationId} and member_id = ${p.memberId} and client_id = ${p.clientId}`,
)
