import type { ChannelKind } from '@quaydesk/contract'
import { sql, statement } from '../../platform/db/index.ts'
import type { AppRow } from '../authorizations/queries.ts'

export type WatchedChannel = {
  organizationId: string
  channelId: string
  shopId: string
  kind: ChannelKind
}

/** A channel that is connected (again): looked at from now on, its past walked through anew, where known messages cost nothing. */
export const watchChannel = statement(
  'channels.watchChannel',
  (p: { organizationId: string; channelId: string; now: Date; backfillFrom: Date; proofDueAt: Date }) => sql`
    insert into channel_watches (organization_id, channel_id, poll_due_at, proof_due_at, backfill_from, backfill_due_at, backfill_started_at)
    values (${p.organizationId}, ${p.channelId}, ${p.now}, ${p.proofDueAt}, ${p.backfillFrom}, ${p.now}, ${p.now})
    on conflict (organization_id, channel_id) do update
      set poll_due_at = excluded.poll_due_at, poll_failures = 0, poll_error = null, backfill_from = excluded.backfill_from,
          backfill_due_at = excluded.backfill_due_at, backfill_failures = 0, backfill_started_at = excluded.backfill_started_at,
          backfill_page = '', backfill_conversations = 0, backfill_messages = 0, backfill_oldest_at = null,
          backfill_finished_at = null, proof_due_at = coalesce(channel_watches.proof_due_at, excluded.proof_due_at)`,
)

/** By moving the due time, so that several processes share the channels and none is forgotten when one dies. */
export const claimPolls = statement(
  'channels.claimPolls',
  (p: { now: Date; nextAt: Date; limit: number }) => sql<
    WatchedChannel & { pollFailures: number; backfillFrom: Date }
  >`
    update channel_watches w set poll_due_at = ${p.nextAt}
      from (select d.organization_id, d.channel_id, c.shop_id, c.kind from channel_watches d
              join channels c on c.organization_id = d.organization_id and c.id = d.channel_id
             where d.poll_due_at <= ${p.now} and c.disabled_at is null
             order by d.poll_due_at limit ${p.limit} for update of d skip locked) due
     where w.organization_id = due.organization_id and w.channel_id = due.channel_id
    returning w.organization_id as "organizationId", w.channel_id as "channelId", due.shop_id as "shopId", due.kind,
              w.poll_failures as "pollFailures", w.backfill_from as "backfillFrom"`,
)

export const recordPoll = statement(
  'channels.recordPoll',
  (p: { organizationId: string; channelId: string; at: Date }) => sql`
    update channel_watches set polled_at = ${p.at}, poll_failures = 0, poll_error = null
     where organization_id = ${p.organizationId} and channel_id = ${p.channelId}`,
)

export const recordPollFailure = statement(
  'channels.recordPollFailure',
  (p: { organizationId: string; channelId: string; error: string; dueAt: Date }) => sql`
    update channel_watches set poll_failures = poll_failures + 1, poll_error = ${p.error}, poll_due_at = ${p.dueAt}
     where organization_id = ${p.organizationId} and channel_id = ${p.channelId}`,
)

export type ThreadRow = { threadKey: string; completeTo: string }

/** `completeTo` as a text: a platform's sequence numbers go beyond what a number holds. */
export const findThreads = statement(
  'channels.findThreads',
  (p: { organizationId: string; channelId: string; threadKeys: readonly string[] }) => sql<ThreadRow>`
    select thread_key as "threadKey", complete_to::text as "completeTo"
      from channel_threads
     where organization_id = ${p.organizationId} and channel_id = ${p.channelId} and thread_key = any (${p.threadKeys}::text[])`,
)

/** Never back: a slower look must not undo a newer one. */
export const completeThread = statement(
  'channels.completeThread',
  (p: { organizationId: string; channelId: string; threadKey: string; completeTo: string; at: Date }) => sql`
    insert into channel_threads (organization_id, channel_id, thread_key, complete_to, checked_at)
    values (${p.organizationId}, ${p.channelId}, ${p.threadKey}, ${p.completeTo}::bigint, ${p.at})
    on conflict (organization_id, channel_id, thread_key) do update
      set complete_to = greatest(channel_threads.complete_to, excluded.complete_to), checked_at = excluded.checked_at`,
)

/** Which of these are messages already. A delivery that waits to be read is not: handed in again, it is the same delivery. */
export const findKnownMessages = statement(
  'channels.findKnownMessages',
  (p: { organizationId: string; channelId: string; externalIds: readonly string[] }) => sql<{
    externalId: string
  }>`
    select external_id as "externalId" from messages
     where organization_id = ${p.organizationId} and channel_id = ${p.channelId} and external_id = any (${p.externalIds}::text[])`,
)

export type WalkRow = WatchedChannel & {
  page: string
  backfillFrom: Date
  failures: number
}

export const claimWalk = statement(
  'channels.claimWalk',
  (p: { now: Date; leaseUntil: Date }) => sql<WalkRow>`
    update channel_watches w set backfill_due_at = ${p.leaseUntil}
      from (select d.organization_id, d.channel_id, c.shop_id, c.kind from channel_watches d
              join channels c on c.organization_id = d.organization_id and c.id = d.channel_id
             where d.backfill_due_at <= ${p.now} and d.backfill_finished_at is null and c.disabled_at is null
             order by d.backfill_due_at limit 1 for update of d skip locked) due
     where w.organization_id = due.organization_id and w.channel_id = due.channel_id
    returning w.organization_id as "organizationId", w.channel_id as "channelId", due.shop_id as "shopId", due.kind,
              w.backfill_page as page, w.backfill_from as "backfillFrom", w.backfill_failures as failures`,
)

export const recordWalked = statement(
  'channels.recordWalked',
  (p: { organizationId: string; channelId: string; messages: number; oldestAt: Date | null }) => sql`
    update channel_watches
       set backfill_messages = backfill_messages + ${p.messages}, backfill_oldest_at = least(backfill_oldest_at, ${p.oldestAt})
     where organization_id = ${p.organizationId} and channel_id = ${p.channelId}`,
)

/** `page` null: that was the last one. */
export const recordWalk = statement(
  'channels.recordWalk',
  (p: {
    organizationId: string
    channelId: string
    page: string | null
    conversations: number
    at: Date
  }) => sql`
    update channel_watches
       set backfill_page = coalesce(${p.page}, ''), backfill_due_at = ${p.at}, backfill_failures = 0,
           backfill_conversations = backfill_conversations + ${p.conversations},
           backfill_finished_at = case when ${p.page}::text is null then ${p.at}::timestamptz end
     where organization_id = ${p.organizationId} and channel_id = ${p.channelId}`,
)

export const postponeWalk = statement(
  'channels.postponeWalk',
  (p: { organizationId: string; channelId: string; dueAt: Date }) => sql`
    update channel_watches set backfill_due_at = ${p.dueAt}, backfill_failures = backfill_failures + 1
     where organization_id = ${p.organizationId} and channel_id = ${p.channelId}`,
)

/** `environment` is that of the app behind the channel. */
export type DueProof = WatchedChannel & { readonly environment: AppRow['environment'] | null }

/**
 * The due time moves to the end of the lease: the day whose holder dies is compared by another then. Not while the past is still being
 * fetched: what the walk will bring would be counted as missing.
 */
export const claimProof = statement(
  'channels.claimProof',
  (p: { now: Date; leaseUntil: Date }) => sql<DueProof>`
    update channel_watches w set proof_due_at = ${p.leaseUntil}
      from (select d.organization_id, d.channel_id, c.shop_id, c.kind, c.authorization_id from channel_watches d
              join channels c on c.organization_id = d.organization_id and c.id = d.channel_id
             where d.proof_due_at <= ${p.now} and d.backfill_finished_at is not null and c.disabled_at is null
             order by d.proof_due_at limit 1 for update of d skip locked) due
      left join channel_authorizations a on a.organization_id = due.organization_id and a.id = due.authorization_id
      left join channel_apps p on p.organization_id = a.organization_id and p.id = a.app_id
     where w.organization_id = due.organization_id and w.channel_id = due.channel_id
    returning w.organization_id as "organizationId", w.channel_id as "channelId", due.shop_id as "shopId", due.kind,
              p.environment`,
)

/** The last day that was compared; null if none was. */
export const findProvenDay = statement(
  'channels.findProvenDay',
  (p: { organizationId: string; channelId: string }) => sql<{ day: string | null }>`
    select max(day)::text as day from channel_proofs
     where organization_id = ${p.organizationId} and channel_id = ${p.channelId}`,
)

/** Asked for anew while it ran: that stands. */
export const finishProof = statement(
  'channels.finishProof',
  (p: { organizationId: string; channelId: string; leaseUntil: Date; nextAt: Date }) => sql`
    update channel_watches set proof_due_at = ${p.nextAt}
     where organization_id = ${p.organizationId} and channel_id = ${p.channelId} and proof_due_at = ${p.leaseUntil}`,
)

export const recordWebhooks = statement(
  'channels.recordWebhooks',
  (p: { organizationId: string; channelId: string; address: string; at: Date }) => sql`
    update channel_watches set webhooks_address = ${p.address}, webhooks_registered_at = ${p.at}
     where organization_id = ${p.organizationId} and channel_id = ${p.channelId}`,
)

/** No row where there is nothing to compare: what of the past is still being fetched would count as missing. */
export const wantProof = statement(
  'channels.wantProof',
  (p: { organizationId: string; channelId: string; at: Date }) => sql<{ channelId: string }>`
    update channel_watches set proof_due_at = least(proof_due_at, ${p.at})
     where organization_id = ${p.organizationId} and channel_id = ${p.channelId}
       and proof_due_at is not null and backfill_finished_at is not null
    returning channel_id as "channelId"`,
)

export const postponeProof = statement(
  'channels.postponeProof',
  (p: { organizationId: string; channelId: string; dueAt: Date }) => sql`
    update channel_watches set proof_due_at = ${p.dueAt}
     where organization_id = ${p.organizationId} and channel_id = ${p.channelId}`,
)

/** What we hold of a day that came from the platform or went to it: what we sent stands there when the platform took it. */
export const listKeptOfDay = statement(
  'channels.listKeptOfDay',
  (p: {
    organizationId: string
    channelId: string
    shopId: string
    dayBefore: Date
    from: Date
    to: Date
    limit: number
  }) => sql<{ externalId: string | null }>`
    select external_id as "externalId" from messages
     where organization_id = ${p.organizationId} and shop_id = ${p.shopId} and at >= ${p.dayBefore} and at < ${p.to}
       and channel_id = ${p.channelId} and state in ('received', 'sent')
       and coalesce(accepted_at, at) >= ${p.from} and coalesce(accepted_at, at) < ${p.to}
     limit ${p.limit}`,
)

export const saveProof = statement(
  'channels.saveProof',
  (p: {
    organizationId: string
    channelId: string
    day: string
    listed: number
    kept: number
    missing: number
    twice: number
    at: Date
  }) => sql`
    insert into channel_proofs (organization_id, channel_id, day, listed, kept, missing, twice, checked_at)
    values (${p.organizationId}, ${p.channelId}, ${p.day}::date, ${p.listed}, ${p.kept}, ${p.missing}, ${p.twice}, ${p.at})
    on conflict (organization_id, channel_id, day) do update
      set listed = excluded.listed, kept = excluded.kept, missing = excluded.missing, twice = excluded.twice,
          checked_at = excluded.checked_at`,
)

export type ProofRow = {
  channelId: string
  day: string
  listed: number
  kept: number
  missing: number
  twice: number
  checkedAt: Date
}

export const listProofs = statement(
  'channels.listProofs',
  (p: { organizationId: string; channelIds: readonly string[]; since: string }) => sql<ProofRow>`
    select channel_id as "channelId", day::text as day, listed, kept, missing, twice, checked_at as "checkedAt"
      from channel_proofs
     where organization_id = ${p.organizationId} and channel_id = any (${p.channelIds}::uuid[]) and day >= ${p.since}::date
     order by channel_id, day desc
     limit 20000`,
)

export type WatchRow = {
  channelId: string
  polledAt: Date | null
  pollError: string | null
  backfillFrom: Date
  backfillStartedAt: Date
  backfillConversations: number
  backfillMessages: number
  backfillOldestAt: Date | null
  backfillFinishedAt: Date | null
  webhooksAddress: string | null
}

export const listWatches = statement(
  'channels.listWatches',
  (p: { organizationId: string; channelIds: readonly string[] }) => sql<WatchRow>`
    select channel_id as "channelId", polled_at as "polledAt", poll_error as "pollError", backfill_from as "backfillFrom",
           backfill_started_at as "backfillStartedAt", backfill_conversations as "backfillConversations",
           backfill_messages as "backfillMessages", backfill_oldest_at as "backfillOldestAt",
           backfill_finished_at as "backfillFinishedAt", webhooks_address as "webhooksAddress"
      from channel_watches
     where organization_id = ${p.organizationId} and channel_id = any (${p.channelIds}::uuid[])`,
)
