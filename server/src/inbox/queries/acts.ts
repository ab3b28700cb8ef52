import type { MemberRef } from '@quaydesk/contract'
import { sql, statement } from '../../platform/db/index.ts'

export type NewAct = {
  organizationId: string
  id: string
  shopId: string
  conversationId: string
  kind: 'assigned' | 'released' | 'closure-requested' | 'closure-released' | 'closure-undone' | 'snoozed'
  at: Date
  /** Null: it followed from what became of a message. */
  byMemberId: string | null
  memberId: string | null
  /** Of a closure the message that it waits for. */
  messageId: string | null
  /** Of a snooze: its end; at `at` or before, it ends the one that is on. */
  untilAt: Date | null
}

export const insertAct = statement(
  'inbox.insertAct',
  (p: NewAct) => sql`
    insert into conversation_acts (organization_id, id, shop_id, conversation_id, kind, at, by_member_id, member_id,
           message_id, until_at)
    values (${p.organizationId}, ${p.id}, ${p.shopId}, ${p.conversationId}, ${p.kind}, ${p.at}, ${p.byMemberId},
            ${p.memberId}, ${p.messageId}, ${p.untilAt})`,
)

/** No row: disabled, unknown, or without access to the shop. */
export const findAssignable = statement(
  'inbox.findAssignable',
  (p: { organizationId: string; id: string; shopId: string }) => sql<MemberRef>`
    select m.id, m.name from members m
     where m.organization_id = ${p.organizationId} and m.id = ${p.id} and m.disabled_at is null
       and m.role <> 'viewer'
       and (m.all_shops or exists (
         select 1 from member_shops s
          where s.organization_id = m.organization_id and s.member_id = m.id and s.shop_id = ${p.shopId}))`,
)

export const findMember = statement(
  'inbox.findMember',
  (p: { organizationId: string; id: string }) => sql<MemberRef>`
    select id, name from members where organization_id = ${p.organizationId} and id = ${p.id}`,
)
