import { sql, statement } from '../../platform/db/index.ts'
import type { FileRef } from '../../platform/files/index.ts'

/** Taking a reply twice changes nothing: the message's id is the key, and the first time it was taken stays. */
export const insertChatReply = statement(
  'channels.insertChatReply',
  (p: {
    organizationId: string
    channelId: string
    messageId: string
    identityId: string
    authorName: string
    authorKind: string
    text: string
    files: string
    acceptedAt: Date
  }) => sql`
    insert into chat_replies (organization_id, channel_id, message_id, identity_id, author_name, author_kind, text, files,
      accepted_at)
    values (${p.organizationId}, ${p.channelId}, ${p.messageId}, ${p.identityId}, ${p.authorName}, ${p.authorKind},
      ${p.text}, ${p.files}::jsonb, ${p.acceptedAt})
    on conflict do nothing`,
)

export const findChatReply = statement(
  'channels.findChatReply',
  (p: { organizationId: string; messageId: string }) => sql<{ acceptedAt: Date }>`
    select accepted_at as "acceptedAt" from chat_replies
     where organization_id = ${p.organizationId} and message_id = ${p.messageId}`,
)

export type ChatLineRow = {
  /** The visitor's own lines carry their external id, ours the message's id. */
  id: string
  at: Date
  /** Within one millisecond: lines as they arrived, then replies. */
  index: number
  fromVisitor: boolean
  authorKind: string
  authorName: string | null
  text: string
  files: FileRef[]
}

const afterLines = Number.MAX_SAFE_INTEGER

type OfVisitor = { organizationId: string; channelId: string; visitorId: string }

/** The newest lines before a place, newest first: what the visitor said, and what the chat has taken from us. */
export const listChatLines = statement(
  'channels.listChatLines',
  (
    p: OfVisitor & {
      before: Date | null
      beforeIndex: number | null
      beforeId: string | null
      limit: number
    },
  ) =>
    sql<ChatLineRow>`
    with visitor as (
      select id from identities where organization_id = ${p.organizationId} and channel_id = ${p.channelId}
         and external_id = ${p.visitorId}
    ), line as (
      select m.external_id as id, m.at, coalesce(m.platform_index, 0) as index, true as "fromVisitor",
             m.author_kind as "authorKind", null as "authorName", m.text, m.files
        from visitor v
        join conversations c on c.organization_id = ${p.organizationId} and c.identity_id = v.id
        join messages m on m.organization_id = c.organization_id and m.conversation_id = c.id
       where m.author_kind = 'customer' and m.deleted_at is null and m.external_id is not null
         and (${p.before}::timestamptz is null or m.at <= ${p.before})
      union all
      select r.message_id::text, r.accepted_at, ${afterLines}, false, r.author_kind, r.author_name, r.text, r.files
        from visitor v
        join chat_replies r on r.organization_id = ${p.organizationId} and r.identity_id = v.id
       where ${p.before}::timestamptz is null or r.accepted_at <= ${p.before}
    )
    select * from line
     where ${p.before}::timestamptz is null
        or (at, index, id) < (${p.before}, ${p.beforeIndex}::bigint, ${p.beforeId}::text)
     order by at desc, index desc, id desc
     limit ${p.limit}`,
)

export type LiveLineRow = ChatLineRow & { visitorId: string }

/** What visitors who are looking have not seen, oldest first; at most `limit` lines each, so that none takes another's place. */
export const listLinesSince = statement(
  'channels.listLinesSince',
  (p: {
    organizationIds: readonly string[]
    channelIds: readonly string[]
    visitorIds: readonly string[]
    since: readonly Date[]
    limit: number
  }) => sql<LiveLineRow>`
    select i.external_id as "visitorId", line.*
      from unnest(${p.organizationIds}::uuid[], ${p.channelIds}::uuid[], ${p.visitorIds}::text[],
                  ${p.since}::timestamptz[]) as asked (organization_id, channel_id, external_id, since)
      join identities i on i.organization_id = asked.organization_id and i.channel_id = asked.channel_id
                       and i.external_id = asked.external_id
     cross join lateral (
       select m.external_id as id, m.at, coalesce(m.platform_index, 0) as index, true as "fromVisitor",
              m.author_kind as "authorKind", null as "authorName", m.text, m.files
         from conversations c
         join messages m on m.organization_id = c.organization_id and m.conversation_id = c.id
        where c.organization_id = i.organization_id and c.identity_id = i.id
          and m.at >= asked.since and m.author_kind = 'customer' and m.deleted_at is null
          and m.external_id is not null
       union all
       select r.message_id::text, r.accepted_at, ${afterLines}, false, r.author_kind, r.author_name, r.text,
              r.files
         from chat_replies r
        where r.organization_id = i.organization_id and r.identity_id = i.id and r.accepted_at >= asked.since
        order by at, index, id
        limit ${p.limit}
     ) as line`,
)
