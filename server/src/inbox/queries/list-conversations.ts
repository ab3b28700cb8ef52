import { sql, statement } from '../../platform/db/index.ts'
import { type Narrowing, narrowedBy } from './narrowing.ts'

/** Ids and places only: everything else is read for the page alone. */
type Placed = { id: string; at: Date }
type Page = Narrowing & { afterAt: Date | null; afterId: string | null; limit: number }

/** Snoozed ones are left out, but a search is for what there is. */
const shown = ({ foundIds }: Page) => sql`(c.snoozed_until is null or ${foundIds}::uuid[] is not null)`

/** Open conversations, newest words first. */
export const listOpen = statement(
  'inbox.listOpen',
  (p: Page) => sql<Placed>`
    select c.id, c.last_message_at as at from conversations c
     where ${narrowedBy(p)} and c.open_session_id is not null and ${shown(p)}
       and (${p.afterAt}::timestamptz is null or (c.last_message_at, c.id) < (${p.afterAt}, ${p.afterId}::uuid))
     order by c.last_message_at desc, c.id desc
     limit ${p.limit}`,
)

export const listUnassigned = statement(
  'inbox.listUnassigned',
  (p: Page) => sql<Placed>`
    select c.id, c.last_message_at as at from conversations c
     where ${narrowedBy(p)} and c.open_session_id is not null and ${shown(p)} and c.assignee_id is null
       and (${p.afterAt}::timestamptz is null or (c.last_message_at, c.id) < (${p.afterAt}, ${p.afterId}::uuid))
     order by c.last_message_at desc, c.id desc
     limit ${p.limit}`,
)

export const listMine = statement(
  'inbox.listMine',
  (p: Page) => sql<Placed>`
    select c.id, c.last_message_at as at from conversations c
     where ${narrowedBy(p)} and c.open_session_id is not null and ${shown(p)} and c.assignee_id = ${p.memberId}
       and (${p.afterAt}::timestamptz is null or (c.last_message_at, c.id) < (${p.afterAt}, ${p.afterId}::uuid))
     order by c.last_message_at desc, c.id desc
     limit ${p.limit}`,
)

/** With an open turn; who waits longest leads. */
export const listWaiting = statement(
  'inbox.listWaiting',
  (p: Page) => sql<Placed>`
    select c.id, c.turn_since as at from conversations c
     where ${narrowedBy(p)} and c.turn_since is not null and ${shown(p)}
       and (${p.afterAt}::timestamptz is null or (c.turn_since, c.id) > (${p.afterAt}, ${p.afterId}::uuid))
     order by c.turn_since, c.id
     limit ${p.limit}`,
)

/** Who comes back first leads. */
export const listSnoozed = statement(
  'inbox.listSnoozed',
  (p: Page) => sql<Placed>`
    select c.id, c.snoozed_until as at from conversations c
     where ${narrowedBy(p)} and c.snoozed_until is not null
       and (${p.afterAt}::timestamptz is null or (c.snoozed_until, c.id) > (${p.afterAt}, ${p.afterId}::uuid))
     order by c.snoozed_until, c.id
     limit ${p.limit}`,
)

export const listClosed = statement(
  'inbox.listClosed',
  (p: Page) => sql<Placed>`
    select c.id, c.last_message_at as at from conversations c
     where ${narrowedBy(p)} and c.open_session_id is null and c.last_message_at is not null
       and (${p.afterAt}::timestamptz is null or (c.last_message_at, c.id) < (${p.afterAt}, ${p.afterId}::uuid))
     order by c.last_message_at desc, c.id desc
     limit ${p.limit}`,
)

export const searchConversations = statement(
  'inbox.searchConversations',
  (p: {
    organizationId: string
    shopIds: readonly string[]
    tokens: readonly string[]
    asked: string
    most: number
  }) => sql<{ id: string }>`
    select conversation_id as id from search_conversations(
      ${p.organizationId}::uuid, ${p.shopIds}::uuid[], ${p.tokens}::text[], ${p.asked}::text, ${p.most}::integer)`,
)

export type CountRow = {
  shopId: string
  channelId: string
  open: number
  mine: number
  unassigned: number
  waiting: number
  snoozed: number
}

/** Of the newest open conversations only, so that a backlog of a hundred thousand costs no more than `most`. */
export const countConversations = statement(
  'inbox.countConversations',
  (p: { organizationId: string; memberId: string; most: number }) => sql<CountRow>`
    select shop_id as "shopId", channel_id as "channelId", count(*) filter (where not snoozed) as open,
           count(*) filter (where not snoozed and assignee_id = ${p.memberId}) as mine,
           count(*) filter (where not snoozed and assignee_id is null) as unassigned,
           count(*) filter (where not snoozed and turn_since is not null) as waiting,
           count(*) filter (where snoozed) as snoozed
      from (select shop_id, channel_id, assignee_id, turn_since, snoozed_until is not null as snoozed
              from conversations
             where organization_id = ${p.organizationId} and open_session_id is not null
             order by last_message_at desc, id desc
             limit ${p.most}) newest
     group by shop_id, channel_id`,
)
