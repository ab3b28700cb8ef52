import { sql } from '../../platform/db/index.ts'

/** What narrows a list beyond its view. Null: not asked for. */
export type Narrowing = {
  organizationId: string
  /** Whose read marks count for `unread`. */
  memberId: string
  now: Date
  shopIds: readonly string[] | null
  channelIds: readonly string[] | null
  assigneeIds: readonly string[] | null
  tagIds: readonly string[] | null
  languages: readonly string[] | null
  customerId: string | null
  light: 'waiting' | 'in-progress' | 'answered' | null
  unread: boolean
  /** What a search has found. */
  foundIds: readonly string[] | null
}

/** The same conditions for every view; `c` is the conversation. Only operators that row-level security lets use an index. */
export const narrowedBy = (p: Narrowing) => sql`
  c.organization_id = ${p.organizationId}
  and (${p.shopIds}::uuid[] is null or c.shop_id = any(${p.shopIds}))
  and (${p.channelIds}::uuid[] is null or c.channel_id = any(${p.channelIds}))
  and (${p.assigneeIds}::uuid[] is null or c.assignee_id = any(${p.assigneeIds}))
  and (${p.languages}::text[] is null or c.language = any(${p.languages}))
  and (${p.customerId}::uuid is null or c.customer_id = ${p.customerId})
  and (${p.foundIds}::uuid[] is null or c.id = any(${p.foundIds}))
  and (${p.tagIds}::uuid[] is null or exists (
    select 1 from conversation_tags t
     where t.organization_id = c.organization_id and t.conversation_id = c.id and t.tag_id = any(${p.tagIds})))
  and (${p.light}::text is null or ${p.light} = case
    when c.turn_since is null then 'answered'
    when c.writing_until > ${p.now} then 'in-progress'
    when c.red_at > ${p.now} then 'answered'
    else 'waiting' end)
  and (not ${p.unread}::boolean or (c.last_customer_message_at is not null and not exists (
    select 1 from read_marks r
     where r.organization_id = c.organization_id and r.conversation_id = c.id and r.member_id = ${p.memberId}
       and r.read_at >= c.last_customer_message_at)))`
