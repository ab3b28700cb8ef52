import { sql, statement } from '../../platform/db/index.ts'

/** A session's row as JSON; instants as ISO texts. */
export type SessionWrite = {
  organization_id: string
  id: string
  shop_id: string
  channel_id: string
  conversation_id: string
  customer_id: string
  origin: string
  first_message_id: string
  started_at: string
  last_message_at: string
  closed_at: string | null
  close_reason: string | null
  closed_by: string | null
  silence_due_at: string | null
  excluded: boolean
  withdrawn: boolean
  needs_human_at: string | null
  needs_human_reason: string | null
  first_bot_answer_at: string | null
  first_human_answer_at: string | null
  first_human_answer_id: string | null
  first_human_answer_by: string | null
  human_answers: number
  first_response_ms: number | null
  first_response_business_ms: number | null
  target_due_at: string | null
  target_holder_id: string | null
  verdict_due_at: string | null
  verdict_holder_id: string | null
  open_turn_at_close: boolean
  goodbye_due_at: string | null
  settings: object
  facts: SessionFacts
}

/** What figures will want of a session and no column holds yet. */
export type SessionFacts = {
  holder: string | null
  judgedAt: number | null
  respondedAt: number | null
  lateAt: number | null
  unansweredAt: number | null
  turnCount: number
  duplicateReplies: Record<string, object>
  faqChoices: Record<string, object>
  /** State of the reducer after the close: a late fact replays from here. */
  carry?: object
}

/**
 * Replies and choices of one step join what the steps before found. A session that closes stands before the one that
 * opens, for never are two open in a conversation.
 * @param rows `SessionWrite[]` as JSON
 */
export const upsertSessions = statement(
  'inbox.upsertSessions',
  (p: { rows: string }) => sql`
    insert into sessions as s (
           organization_id, id, shop_id, channel_id, conversation_id, customer_id, origin, first_message_id,
           started_at, last_message_at, closed_at, close_reason, closed_by, silence_due_at, excluded, withdrawn,
           needs_human_at, needs_human_reason, first_bot_answer_at, first_human_answer_at,
           first_human_answer_id, first_human_answer_by, human_answers, first_response_ms,
           first_response_business_ms, target_due_at, target_holder_id, verdict_due_at, verdict_holder_id,
           open_turn_at_close, goodbye_due_at, settings, facts)
    select * from json_to_recordset(${p.rows}::json) as r(
           organization_id uuid, id uuid, shop_id uuid, channel_id uuid, conversation_id uuid, customer_id uuid,
           origin text, first_message_id uuid, started_at timestamptz, last_message_at timestamptz,
           closed_at timestamptz, close_reason text, closed_by uuid, silence_due_at timestamptz,
           excluded boolean, withdrawn boolean, needs_human_at timestamptz, needs_human_reason text,
           first_bot_answer_at timestamptz, first_human_answer_at timestamptz, first_human_answer_id uuid,
           first_human_answer_by uuid, human_answers integer, first_response_ms bigint,
           first_response_business_ms bigint, target_due_at timestamptz, target_holder_id uuid,
           verdict_due_at timestamptz, verdict_holder_id uuid, open_turn_at_close boolean,
           goodbye_due_at timestamptz, settings jsonb, facts jsonb)
    on conflict (organization_id, id) do update set
           last_message_at = excluded.last_message_at, closed_at = excluded.closed_at,
           close_reason = excluded.close_reason, closed_by = excluded.closed_by,
           silence_due_at = excluded.silence_due_at, withdrawn = excluded.withdrawn,
           needs_human_at = excluded.needs_human_at, needs_human_reason = excluded.needs_human_reason,
           first_bot_answer_at = excluded.first_bot_answer_at,
           first_human_answer_at = excluded.first_human_answer_at,
           first_human_answer_id = excluded.first_human_answer_id,
           first_human_answer_by = excluded.first_human_answer_by,
           human_answers = excluded.human_answers, first_response_ms = excluded.first_response_ms,
           first_response_business_ms = excluded.first_response_business_ms,
           target_due_at = excluded.target_due_at, target_holder_id = excluded.target_holder_id,
           verdict_due_at = excluded.verdict_due_at, verdict_holder_id = excluded.verdict_holder_id,
           open_turn_at_close = excluded.open_turn_at_close,
           goodbye_due_at = excluded.goodbye_due_at, version = s.version + 1,
           facts = excluded.facts || jsonb_build_object(
             'duplicateReplies', (s.facts -> 'duplicateReplies') || (excluded.facts -> 'duplicateReplies'),
             'faqChoices', (s.facts -> 'faqChoices') || (excluded.facts -> 'faqChoices'))`,
)

export type TurnWrite = {
  organization_id: string
  session_id: string
  seq: number
  shop_id: string
  channel_id: string
  conversation_id: string
  started_at: string
  first_message_id: string
  answered_at: string | null
  answered_by: string | null
  member_id: string | null
  answer_message_id: string | null
  ended_by_close: boolean
  excluded: boolean
}

/** @param rows `TurnWrite[]` as JSON */
export const upsertTurns = statement(
  'inbox.upsertTurns',
  (p: { rows: string }) => sql`
    insert into turns (
           organization_id, session_id, seq, shop_id, channel_id, conversation_id, started_at, first_message_id,
           answered_at, answered_by, member_id, answer_message_id, ended_by_close, excluded)
    select * from json_to_recordset(${p.rows}::json) as r(
           organization_id uuid, session_id uuid, seq integer, shop_id uuid, channel_id uuid,
           conversation_id uuid, started_at timestamptz, first_message_id uuid, answered_at timestamptz,
           answered_by text, member_id uuid, answer_message_id uuid, ended_by_close boolean, excluded boolean)
    on conflict (organization_id, session_id, seq) do update set
           answered_at = excluded.answered_at, answered_by = excluded.answered_by,
           member_id = excluded.member_id, answer_message_id = excluded.answer_message_id,
           ended_by_close = excluded.ended_by_close`,
)

export type SessionAssignmentWrite = {
  organization_id: string
  session_id: string
  member_id: string
  shop_id: string
  channel_id: string
  assigned_at: string
}

/** @param rows `SessionAssignmentWrite[]` as JSON */
export const insertSessionAssignments = statement(
  'inbox.insertSessionAssignments',
  (p: { rows: string }) => sql`
    insert into session_assignments (organization_id, session_id, member_id, shop_id, channel_id, assigned_at)
    select * from json_to_recordset(${p.rows}::json) as r(
           organization_id uuid, session_id uuid, member_id uuid, shop_id uuid, channel_id uuid,
           assigned_at timestamptz)
    on conflict (organization_id, session_id, member_id) do nothing`,
)

/** Takes away what a replay finds anew: the sessions that were not closed yet at `since`; null = all of them. */
export const deleteSessionsSince = statement(
  'inbox.deleteSessionsSince',
  (p: { organizationId: string; conversationId: string; since: Date | null }) => sql`
    delete from sessions
     where organization_id = ${p.organizationId} and conversation_id = ${p.conversationId}
       and (${p.since}::timestamptz is null or closed_at is null or closed_at > ${p.since})`,
)

/** @param rows `{ organization_id, id, session_id }[]` as JSON */
export const moveMessages = statement(
  'inbox.moveMessages',
  (p: { rows: string }) => sql`
    update messages m set session_id = r.session_id
      from json_to_recordset(${p.rows}::json) as r(organization_id uuid, id uuid, session_id uuid)
     where m.organization_id = r.organization_id and m.id = r.id and m.session_id is distinct from r.session_id`,
)
