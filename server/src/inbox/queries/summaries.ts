import type { AuthorKind, ChannelKind, MemberRef, MessageKind, Tag } from '@quaydesk/contract'
import { sql, statement } from '../../platform/db/index.ts'

export type SummaryRow = {
  id: string
  version: number
  shopId: string
  channelId: string
  channelKind: ChannelKind
  customerId: string
  customerName: string
  language: string | null
  openSessionId: string | null
  turnSince: Date | null
  redAt: Date | null
  writer: MemberRef | null
  writingUntil: Date | null
  assignee: MemberRef | null
  targetDueAt: Date | null
  verdictDueAt: Date | null
  closingAt: Date | null
  closingBy: MemberRef | null
  snoozedUntil: Date | null
  lastMessageId: string | null
  lastMessageAt: Date | null
  lastMessageKind: MessageKind
  lastMessageAuthor: AuthorKind
  lastMessagePreview: string
  lastCustomerMessageAt: Date | null
  lookers: MemberRef[]
  tags: Tag[]
}

/** Whole rows of the list, for a page of ids; in any order. */
export const findSummaries = statement(
  'inbox.findSummaries',
  (p: { organizationId: string; ids: readonly string[]; lookingSince: Date }) => sql<SummaryRow>`
    select c.id, c.version, c.shop_id as "shopId", c.channel_id as "channelId", ch.kind as "channelKind",
           c.customer_id as "customerId", cu.name as "customerName", c.language,
           c.open_session_id as "openSessionId", c.turn_since as "turnSince", c.red_at as "redAt",
           (select jsonb_build_object('id', w.id, 'name', w.name) from members w
             where w.organization_id = c.organization_id and w.id = c.writer_id) as writer,
           c.writing_until as "writingUntil",
           (select jsonb_build_object('id', a.id, 'name', a.name) from members a
             where a.organization_id = c.organization_id and a.id = c.assignee_id) as assignee,
           c.target_due_at as "targetDueAt", c.verdict_due_at as "verdictDueAt",
           c.closing_at as "closingAt",
           (select jsonb_build_object('id', b.id, 'name', b.name) from members b
             where b.organization_id = c.organization_id and b.id = c.closing_by) as "closingBy",
           c.snoozed_until as "snoozedUntil",
           c.last_message_id as "lastMessageId", c.last_message_at as "lastMessageAt",
           c.last_message_kind as "lastMessageKind", c.last_message_author as "lastMessageAuthor",
           c.last_message_preview as "lastMessagePreview", c.last_customer_message_at as "lastCustomerMessageAt",
           coalesce((select jsonb_agg(jsonb_build_object('id', lm.id, 'name', lm.name) order by l.seen_at, lm.id)
              from lookers l
              join members lm on lm.organization_id = l.organization_id and lm.id = l.member_id
             where l.organization_id = c.organization_id and l.conversation_id = c.id
               and l.seen_at > ${p.lookingSince}), '[]') as lookers,
           coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name) order by t.name)
              from conversation_tags ct
              join tags t on t.organization_id = ct.organization_id and t.id = ct.tag_id
             where ct.organization_id = c.organization_id and ct.conversation_id = c.id), '[]') as tags
      from conversations c
      join channels ch on ch.organization_id = c.organization_id and ch.id = c.channel_id
      join customers cu on cu.organization_id = c.organization_id and cu.id = c.customer_id
     where c.organization_id = ${p.organizationId} and c.id = any(${p.ids}::uuid[])`,
)

export type ReadMarkRow = { conversationId: string; memberId: string; readAt: Date }

export const findReadMarks = statement(
  'inbox.findReadMarks',
  (p: { organizationId: string; ids: readonly string[]; memberIds: readonly string[] }) => sql<ReadMarkRow>`
    select conversation_id as "conversationId", member_id as "memberId", read_at as "readAt"
      from read_marks
     where organization_id = ${p.organizationId} and conversation_id = any(${p.ids}::uuid[])
       and member_id = any(${p.memberIds}::uuid[])`,
)
