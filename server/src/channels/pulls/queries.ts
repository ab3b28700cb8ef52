import type { ChannelKind } from '@quaydesk/contract'
import { sql, statement } from '../../platform/db/index.ts'

export type WantedRow = {
  readonly organizationId: string
  readonly channelId: string
  readonly subject: string
  readonly externalId: string
  readonly dueAt: Date
  /** After it was done it is not done again before this much time has passed. */
  readonly gapMs: number
}

/** What waits stays as it is, with its pause if it failed; what was done or given up waits anew. */
export const insertPulls = statement(
  'channels.insertPulls',
  (p: { pulls: readonly WantedRow[]; now: Date }) => sql`
    insert into channel_pulls (organization_id, channel_id, subject, external_id, wanted_at, due_at)
    select organization_id, channel_id, subject, external_id, ${p.now}, due_at
      from unnest(
        ${p.pulls.map((pull) => pull.organizationId)}::uuid[],
        ${p.pulls.map((pull) => pull.channelId)}::uuid[],
        ${p.pulls.map((pull) => pull.subject)}::text[],
        ${p.pulls.map((pull) => pull.externalId)}::text[],
        ${p.pulls.map((pull) => pull.dueAt)}::timestamptz[])
        as wanted (organization_id, channel_id, subject, external_id, due_at)
    on conflict (organization_id, channel_id, subject, external_id) do nothing`,
)

export const wakePulls = statement(
  'channels.wakePulls',
  (p: { pulls: readonly WantedRow[]; now: Date }) => sql`
    update channel_pulls c
       set wanted_at = ${p.now}, given_up_at = null,
           due_at = coalesce(c.due_at, greatest(wanted.due_at, c.done_at + wanted.gap_ms * interval '1 millisecond')),
           attempts = case when c.due_at is null then 0 else c.attempts end
      from unnest(
        ${p.pulls.map((pull) => pull.organizationId)}::uuid[],
        ${p.pulls.map((pull) => pull.channelId)}::uuid[],
        ${p.pulls.map((pull) => pull.subject)}::text[],
        ${p.pulls.map((pull) => pull.externalId)}::text[],
        ${p.pulls.map((pull) => pull.dueAt)}::timestamptz[],
        ${p.pulls.map((pull) => pull.gapMs)}::int[])
        as wanted (organization_id, channel_id, subject, external_id, due_at, gap_ms)
     where c.organization_id = wanted.organization_id and c.channel_id = wanted.channel_id and c.subject = wanted.subject
       and c.external_id = wanted.external_id and c.wanted_at < ${p.now}`,
)

export type PullRow = {
  organizationId: string
  channelId: string
  shopId: string
  kind: ChannelKind
  disabledAt: Date | null
  subject: string
  externalId: string
  wantedAt: Date
  attempts: number
}

/** The due time moves to the end of the lease: what its holder dies with is due again then. */
export const claimPulls = statement(
  'channels.claimPulls',
  (p: { now: Date; leaseUntil: Date; limit: number }) => sql<PullRow>`
    update channel_pulls c set due_at = ${p.leaseUntil}, attempts = c.attempts + 1
      from (select organization_id, channel_id, subject, external_id from channel_pulls
             where due_at <= ${p.now} order by due_at limit ${p.limit} for update skip locked) due,
           channels ch
     where c.organization_id = due.organization_id and c.channel_id = due.channel_id and c.subject = due.subject
       and c.external_id = due.external_id and ch.organization_id = c.organization_id and ch.id = c.channel_id
    returning c.organization_id as "organizationId", c.channel_id as "channelId", ch.shop_id as "shopId", ch.kind,
              ch.disabled_at as "disabledAt", c.subject, c.external_id as "externalId", c.wanted_at as "wantedAt", c.attempts`,
)

type PullKey = {
  readonly organizationId: string
  readonly channelId: string
  readonly subject: string
  readonly externalId: string
}

/** Wanted again while it was fetched: what was fetched may be older than the wish, so it is due at once. */
export const finishPull = statement(
  'channels.finishPull',
  (p: PullKey & { wantedAt: Date; now: Date }) => sql`
    update channel_pulls
       set done_at = ${p.now}, error = null, attempts = 0,
           due_at = case when wanted_at > ${p.wantedAt} then ${p.now}::timestamptz end
     where organization_id = ${p.organizationId} and channel_id = ${p.channelId} and subject = ${p.subject}
       and external_id = ${p.externalId}`,
)

/** `dueAt` null: given up until somebody wants it again, which he may have done while it was fetched. */
export const failPull = statement(
  'channels.failPull',
  (p: PullKey & { wantedAt: Date; attempts: number; now: Date; error: string; dueAt: Date | null }) => sql`
    update channel_pulls
       set error = ${p.error}, attempts = ${p.attempts},
           due_at = coalesce(${p.dueAt}::timestamptz, case when wanted_at > ${p.wantedAt} then ${p.now}::timestamptz end),
           given_up_at = case when ${p.dueAt}::timestamptz is null and wanted_at <= ${p.wantedAt} then ${p.now}::timestamptz end
     where organization_id = ${p.organizationId} and channel_id = ${p.channelId} and subject = ${p.subject}
       and external_id = ${p.externalId}`,
)

/** The channel is connected again, so what was given up is worth another try. */
export const reviveGivenUp = statement(
  'channels.reviveGivenUp',
  (p: { organizationId: string; channelId: string; now: Date }) => sql`
    update channel_pulls set due_at = ${p.now}, given_up_at = null, attempts = 0
     where organization_id = ${p.organizationId} and channel_id = ${p.channelId} and given_up_at is not null`,
)

/** What was given up is said for a week; then nobody misses it. */
export const dropGivenUpPulls = statement(
  'channels.dropGivenUpPulls',
  (p: { before: Date; limit: number }) => sql<{ channelId: string }>`
    delete from channel_pulls c
     using (select organization_id, channel_id, subject, external_id from channel_pulls
             where given_up_at < ${p.before} limit ${p.limit}) old
     where c.organization_id = old.organization_id and c.channel_id = old.channel_id and c.subject = old.subject
       and c.external_id = old.external_id and c.given_up_at is not null
    returning c.channel_id as "channelId"`,
)

export const dropDonePulls = statement(
  'channels.dropDonePulls',
  (p: { before: Date; limit: number }) => sql<{ channelId: string }>`
    delete from channel_pulls c
     using (select organization_id, channel_id, subject, external_id from channel_pulls
             where done_at < ${p.before} and due_at is null limit ${p.limit}) old
     where c.organization_id = old.organization_id and c.channel_id = old.channel_id and c.subject = old.subject
       and c.external_id = old.external_id and c.due_at is null
    returning c.channel_id as "channelId"`,
)

export const countPulls = statement(
  'channels.countPulls',
  (p: { organizationId: string; channelIds: readonly string[] }) => sql<{
    channelId: string
    waiting: number
    givenUp: number
  }>`
    select c.id as "channelId",
           (select count(*) from channel_pulls w where w.organization_id = ${p.organizationId} and w.channel_id = c.id
               and w.due_at is not null)::int as waiting,
           (select count(*) from channel_pulls g where g.organization_id = ${p.organizationId} and g.channel_id = c.id
               and g.given_up_at is not null)::int as "givenUp"
      from unnest(${p.channelIds}::uuid[]) as c (id)`,
)
