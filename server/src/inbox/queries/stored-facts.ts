import { sql, statement } from '../../platform/db/index.ts'
import type { Marks } from '../marks/marks.ts'
import type { AuthorKind, MessageKind, Purpose } from '../reducer/facts.ts'
import type { ConversationState } from '../reducer/state.ts'

type OfConversation = { organizationId: string; conversationId: string }

/** The state after the last session that was over at an instant. */
export const findCarry = statement(
  'inbox.findCarry',
  (p: OfConversation & { before: Date }) => sql<{ carry: ConversationState | null }>`
    select facts -> 'carry' as carry
      from sessions
     where organization_id = ${p.organizationId} and conversation_id = ${p.conversationId}
       and closed_at <= ${p.before}
     order by closed_at desc
     limit 1`,
)

export type StoredMessageFact = {
  id: string
  at: Date
  receivedAt: Date
  acceptedAt: Date | null
  platformIndex: number | null
  externalId: string | null
  authorKind: AuthorKind
  memberId: string | null
  kind: MessageKind
  purpose: Purpose
  marks: Marks
  deletedAt: Date | null
  answered: { at: string; receivedAt: string; platformIndex: number | null; externalId: string } | null
}

/** What was said from an instant on, as far as it counts: received, or accepted by the platform. */
export const listMessageFacts = statement(
  'inbox.listMessageFacts',
  (p: OfConversation & { from: Date | null }) => sql<StoredMessageFact>`
    select m.id, m.at, m.received_at as "receivedAt", m.accepted_at as "acceptedAt",
           m.platform_index as "platformIndex", m.external_id as "externalId", m.author_kind as "authorKind",
           m.member_id as "memberId", m.kind, m.purpose, m.marks, m.deleted_at as "deletedAt",
           (select jsonb_build_object('at', a.at, 'receivedAt', a.received_at, 'platformIndex', a.platform_index,
                   'externalId', coalesce(a.external_id, a.id::text))
              from messages a where a.organization_id = m.organization_id and a.id = m.in_reply_to) as answered
      from messages m
     where m.organization_id = ${p.organizationId} and m.conversation_id = ${p.conversationId}
       and (${p.from}::timestamptz is null or m.at >= ${p.from})
       and m.state in ('received', 'sent')`,
)

export type StoredActFact = {
  id: string
  kind: 'assigned' | 'released' | 'closure-requested' | 'closure-released' | 'closure-undone' | 'snoozed'
  at: Date
  byMemberId: string | null
  memberId: string | null
  messageId: string | null
  untilAt: Date | null
}

/** What people did, as far as sessions depend on it. That a session closed is no fact: it follows from these. */
export const listActFacts = statement(
  'inbox.listActFacts',
  (p: OfConversation & { from: Date | null }) => sql<StoredActFact>`
    select id, kind, at, by_member_id as "byMemberId", member_id as "memberId",
           message_id as "messageId", until_at as "untilAt"
      from conversation_acts
     where organization_id = ${p.organizationId} and conversation_id = ${p.conversationId}
       and (${p.from}::timestamptz is null or at >= ${p.from})
       and kind in ('assigned', 'released', 'closure-requested', 'closure-released', 'closure-undone', 'snoozed')`,
)
