import type { Card, ChannelKind, MessageKind } from '@quaydesk/contract'
import { sql, statement } from '../../platform/db/index.ts'
import type { FileRef } from '../../platform/files/index.ts'
import type { Marks } from '../marks/marks.ts'
import type { Purpose } from '../reducer/facts.ts'

export type OutgoingRow = {
  organizationId: string
  id: string
  shopId: string
  channelId: string
  channelKind: ChannelKind
  channelDisabledAt: Date | null
  conversationId: string
  identityId: string
  correspondentId: string
  threadKey: string
  authorKind: 'agent' | 'bot' | 'system'
  authorName: string
  queuedAt: Date
  /** When the latest attempt to send it began. */
  attemptedAt: Date
  kind: MessageKind
  text: string
  files: FileRef[]
  card: Card | null
  attempts: number
}

const columns = sql`
  m.organization_id as "organizationId", m.id, m.shop_id as "shopId", m.channel_id as "channelId",
  ch.kind as "channelKind", ch.disabled_at as "channelDisabledAt", m.conversation_id as "conversationId",
  c.identity_id as "identityId", i.external_id as "correspondentId", c.thread_key as "threadKey",
  m.author_kind as "authorKind", coalesce(a.name, s.name) as "authorName",
  m.received_at as "queuedAt", m.sending_at as "attemptedAt", m.kind, m.text, m.files, m.card, m.attempts`

const joins = sql`
  join channels ch on ch.organization_id = m.organization_id and ch.id = m.channel_id
  join shops s on s.organization_id = m.organization_id and s.id = m.shop_id
  join conversations c on c.organization_id = m.organization_id and c.id = m.conversation_id
  join identities i on i.organization_id = c.organization_id and i.id = c.identity_id
  left join members a on a.organization_id = m.organization_id and a.id = m.member_id`

/**
 * Claims queued messages that are due, of each conversation only the first that is still under way, so that none overtakes another. From
 * the claim on a message counts as perhaps sent; the lease says when to ask about it if the process dies.
 */
export const claimQueuedMessages = statement(
  'inbox.claimQueuedMessages',
  (p: {
    now: Date
    leaseUntil: Date
    limit: number
    /** Of these nothing is claimed. */
    fullChannelIds: readonly string[]
    fullKinds: readonly string[]
  }) => sql<OutgoingRow>`
    with due as (
      select q.organization_id, q.id
        from messages q
        join channels k on k.organization_id = q.organization_id and k.id = q.channel_id
       where q.state = 'queued' and q.next_attempt_at <= ${p.now}
         and q.channel_id <> all (${p.fullChannelIds}::uuid[]) and k.kind <> all (${p.fullKinds}::text[])
         and not exists (
           select 1 from messages e
            where e.organization_id = q.organization_id and e.conversation_id = q.conversation_id
              and e.state in ('queued', 'sending', 'unknown') and e.next_attempt_at is not null
              and (e.at, e.id) < (q.at, q.id))
       order by q.next_attempt_at
       limit ${p.limit}
         for update of q skip locked
    ), m as (
      update messages set state = 'sending', sending_at = ${p.now}, attempts = attempts + 1,
             next_attempt_at = ${p.leaseUntil}, version = version + 1
        from due
       where messages.organization_id = due.organization_id and messages.id = due.id
      returning messages.*
    )
    select ${columns} from m ${joins} order by m.at, m.id`,
)

/** Whoever sends says every now and then that he still does. */
export const renewSendingLease = statement(
  'inbox.renewSendingLease',
  (p: { organizationId: string; id: string; leaseUntil: Date }) => sql`
    update messages set next_attempt_at = ${p.leaseUntil}
     where organization_id = ${p.organizationId} and id = ${p.id} and state = 'sending'`,
)

/**
 * Claims messages of which nobody knows whether they went out: their sender died, or the channel could not say. An attempt whose begin was
 * not written down yet, by an older version, began by now at the latest.
 */
export const claimUncertainMessages = statement(
  'inbox.claimUncertainMessages',
  (p: { now: Date; leaseUntil: Date; limit: number }) => sql<OutgoingRow>`
    with due as (
      select q.organization_id, q.id
        from messages q
       where q.state in ('sending', 'unknown') and q.next_attempt_at <= ${p.now}
       order by q.next_attempt_at
       limit ${p.limit}
         for update skip locked
    ), m as (
      update messages set state = 'unknown', sending_at = coalesce(sending_at, ${p.now}), attempts = attempts + 1,
             next_attempt_at = ${p.leaseUntil}, version = version + 1
        from due
       where messages.organization_id = due.organization_id and messages.id = due.id
      returning messages.*
    )
    select ${columns} from m ${joins} order by m.at, m.id`,
)

type OfMessage = { organizationId: string; id: string }

export const findMessageConversation = statement(
  'inbox.findMessageConversation',
  (p: OfMessage) => sql<{ conversationId: string }>`
    select conversation_id as "conversationId" from messages
     where organization_id = ${p.organizationId} and id = ${p.id}`,
)

/** The latest answer of which it is not known yet whether the channel takes it. No row: none, or a person gave it up. */
export const findAnswerUnderWay = statement(
  'inbox.findAnswerUnderWay',
  (p: { organizationId: string; conversationId: string }) => sql<{ id: string }>`
    select id from messages
     where organization_id = ${p.organizationId} and conversation_id = ${p.conversationId}
       and state in ('queued', 'sending', 'unknown') and next_attempt_at is not null
       and purpose in ('message', 'answer')
     order by at desc, id desc
     limit 1`,
)

export type AcceptedMessage = {
  receivedAt: Date
  memberId: string | null
  authorKind: 'agent' | 'bot' | 'system'
  kind: MessageKind
  purpose: Purpose
  text: string
  marks: Marks
  externalId: string | null
  answered: { at: string; receivedAt: string; platformIndex: number | null; externalId: string } | null
}

export type UncertainMessage = {
  id: string
  conversationId: string
  queuedAt: Date
  kind: MessageKind
  text: string
  card: Card | null
}

/** What went out, or perhaps did, and has no id of the platform yet. What was left to a person waits for nothing any more. */
export const listUncertainMessages = statement(
  'inbox.listUncertainMessages',
  (p: { organizationId: string; conversationIds: readonly string[] }) => sql<UncertainMessage>`
    select id, conversation_id as "conversationId", received_at as "queuedAt", kind, text, card
      from messages
     where organization_id = ${p.organizationId} and conversation_id = any (${p.conversationIds}::uuid[])
       and state in ('sending', 'unknown') and next_attempt_at is not null and external_id is null
     order by at, id
       for update`,
)

/** No row: its receipt was recorded before, or a person gave it up. */
export const lockMessageUnderWay = statement(
  'inbox.lockMessageUnderWay',
  (p: OfMessage) => sql<AcceptedMessage>`
    select m.received_at as "receivedAt", m.member_id as "memberId", m.author_kind as "authorKind", m.kind, m.purpose,
           m.text, m.marks, m.external_id as "externalId",
           (select jsonb_build_object('at', a.at, 'receivedAt', a.received_at, 'platformIndex', a.platform_index,
                   'externalId', coalesce(a.external_id, a.id::text))
              from messages a where a.organization_id = m.organization_id and a.id = m.in_reply_to) as answered
      from messages m
     where m.organization_id = ${p.organizationId} and m.id = ${p.id} and m.state in ('sending', 'unknown')
       for update of m`,
)

/** Which of these ids of the platform stand on messages of ours that it took. */
export const findReceipts = statement(
  'inbox.findReceipts',
  (p: { organizationId: string; channelId: string; externalIds: readonly string[] }) => sql<{
    externalId: string
  }>`
    select external_id as "externalId" from messages
     where organization_id = ${p.organizationId} and channel_id = ${p.channelId} and external_id = any (${p.externalIds}::text[])
       and state = 'sent'`,
)

export const deleteEcho = statement(
  'inbox.deleteEcho',
  (p: { organizationId: string; conversationId: string; externalId: string }) => sql<{
    id: string
    at: Date
  }>`
    delete from messages
     where organization_id = ${p.organizationId} and conversation_id = ${p.conversationId} and external_id = ${p.externalId}
       and author_kind in ('agent', 'bot') and member_id is null and state = 'received'
    returning id, at`,
)

export const markMessageSent = statement(
  'inbox.markMessageSent',
  (p: OfMessage & { acceptedAt: Date; externalId: string | null; sessionId: string | null }) => sql`
    update messages
       set state = 'sent', accepted_at = ${p.acceptedAt}, at = ${p.acceptedAt}, external_id = ${p.externalId},
           session_id = ${p.sessionId}, failure = null, next_attempt_at = null, version = version + 1
     where organization_id = ${p.organizationId} and id = ${p.id}`,
)

/** Only while it is under way: a receipt that came meanwhile is not taken back. */
export const markMessageNotSent = statement(
  'inbox.markMessageNotSent',
  (
    p: OfMessage & {
      state: 'queued' | 'failed' | 'unknown'
      failure: string
      nextAttemptAt: Date | null
      /** Whether the attempt is one of those that have an end. */
      counts: boolean
    },
  ) => sql<{
    shopId: string
    conversationId: string
  }>`
    update messages
       set state = ${p.state}, failure = ${p.failure}, next_attempt_at = ${p.nextAttemptAt},
           attempts = attempts - case when ${p.counts} then 0 else 1 end, version = version + 1
     where organization_id = ${p.organizationId} and id = ${p.id} and state in ('sending', 'unknown')
    returning shop_id as "shopId", conversation_id as "conversationId"`,
)
