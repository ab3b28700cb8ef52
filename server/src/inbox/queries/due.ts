import { sql, statement } from '../../platform/db/index.ts'

export type DueConversation = { organizationId: string; id: string }

/** Claims what is due; what another process has in hand is left to it. */
export const claimDueConversations = statement(
  'inbox.claimDueConversations',
  (p: { now: Date; limit: number }) => sql<DueConversation>`
    select organization_id as "organizationId", id
      from conversations
     where next_due_at <= ${p.now}
     order by next_due_at
     limit ${p.limit}
       for update skip locked`,
)

/** @param rows acts as JSON */
export const insertCloseActs = statement(
  'inbox.insertCloseActs',
  (p: { rows: string }) => sql`
    insert into conversation_acts (organization_id, id, shop_id, conversation_id, kind, at, by_member_id)
    select * from json_to_recordset(${p.rows}::json) as r(
           organization_id uuid, id uuid, shop_id uuid, conversation_id uuid, kind text, at timestamptz,
           by_member_id uuid)
    on conflict (organization_id, id) do update set kind = excluded.kind, at = excluded.at,
           by_member_id = excluded.by_member_id`,
)

/** A replay finds anew which sessions closed; null = all of them. */
export const deleteCloseActs = statement(
  'inbox.deleteCloseActs',
  (p: { organizationId: string; conversationId: string; since: Date | null }) => sql`
    delete from conversation_acts
     where organization_id = ${p.organizationId} and conversation_id = ${p.conversationId}
       and kind in ('closed', 'closed-by-silence') and (${p.since}::timestamptz is null or at > ${p.since})`,
)
