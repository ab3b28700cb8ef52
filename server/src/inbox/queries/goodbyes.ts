import type { ChannelKind } from '@quaydesk/contract'
import { sql, statement } from '../../platform/db/index.ts'

export type DueGoodbye = {
  organizationId: string
  sessionId: string
  shopId: string
  channelId: string
  conversationId: string
  closedAt: Date
  language: string | null
  channelKind: ChannelKind
  channelDisabledAt: Date | null
  shopLanguages: string[]
  /** A late message may have moved a close for which goodbye was said already. */
  saidSince: boolean
}

/**
 * Claims the sessions to which goodbye is due: whoever gets a row says it, and nobody else ever does. Conversations that another process
 * has in hand are left to the next sweep.
 */
export const claimDueGoodbyes = statement(
  'inbox.claimDueGoodbyes',
  (p: { now: Date; limit: number }) => sql<DueGoodbye>`
    with due as (
      select s.organization_id, s.id, c.language
        from sessions s
        join conversations c on c.organization_id = s.organization_id and c.id = s.conversation_id
       where s.goodbye_due_at <= ${p.now}
       order by s.goodbye_due_at
       limit ${p.limit}
         for update of c skip locked
    ), claimed as (
      update sessions set goodbye_due_at = null
        from due
       where sessions.organization_id = due.organization_id and sessions.id = due.id
         and sessions.goodbye_due_at is not null
      returning sessions.*, due.language
    )
    select s.organization_id as "organizationId", s.id as "sessionId", s.shop_id as "shopId",
           s.channel_id as "channelId", s.conversation_id as "conversationId", s.closed_at as "closedAt", s.language,
           ch.kind as "channelKind", ch.disabled_at as "channelDisabledAt", sh.languages as "shopLanguages",
           exists (select from messages m
                    where m.organization_id = s.organization_id and m.conversation_id = s.conversation_id
                      and m.purpose = 'goodbye' and m.at >= s.closed_at) as "saidSince"
      from claimed s
      join channels ch on ch.organization_id = s.organization_id and ch.id = s.channel_id
      join shops sh on sh.organization_id = s.organization_id and sh.id = s.shop_id`,
)
