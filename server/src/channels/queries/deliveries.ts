import type { ChannelKind } from '@quaydesk/contract'
import { sql, statement } from '../../platform/db/index.ts'

export type NewDelivery = {
  readonly organizationId: string
  readonly channelId: string
  readonly externalId: string
  readonly threadKey: string
  /** JSON text. */
  readonly body: string
  readonly receivedAt: number
}

/** Stores many at once; what the channel has handed over before, ever, is not among the rows that come back. */
export const insertDeliveries = statement(
  'channels.insertDeliveries',
  (p: { deliveries: readonly NewDelivery[] }) => sql<{ channelId: string; externalId: string }>`
    insert into deliveries (organization_id, channel_id, external_id, thread_key, body, received_at)
    select * from unnest(
      ${p.deliveries.map((delivery) => delivery.organizationId)}::uuid[],
      ${p.deliveries.map((delivery) => delivery.channelId)}::uuid[],
      ${p.deliveries.map((delivery) => delivery.externalId)}::text[],
      ${p.deliveries.map((delivery) => delivery.threadKey)}::text[],
      ${p.deliveries.map((delivery) => delivery.body)}::jsonb[],
      ${p.deliveries.map((delivery) => new Date(delivery.receivedAt))}::timestamptz[])
    on conflict do nothing
    returning channel_id as "channelId", external_id as "externalId"`,
)

/** Held by the one batch that runs, in whichever process, until its transaction ends. */
export const tryInboundLock = statement(
  'channels.tryInboundLock',
  () => sql<{ locked: boolean }>`select pg_try_advisory_xact_lock(7817, 1) as locked`,
)

export type WaitingDelivery = {
  organizationId: string
  channelId: string
  shopId: string
  kind: ChannelKind
  externalId: string
  id: number
  threadKey: string
  body: unknown
  receivedAt: Date
  attempts: number
}

export const listWaitingDeliveries = statement(
  'channels.listWaitingDeliveries',
  (p: { now: Date; limit: number }) => sql<WaitingDelivery>`
    select d.organization_id as "organizationId", d.channel_id as "channelId", c.shop_id as "shopId", c.kind,
           d.external_id as "externalId", d.id, d.thread_key as "threadKey", d.body,
           d.received_at as "receivedAt", d.attempts
      from deliveries d
      join channels c on c.organization_id = d.organization_id and c.id = d.channel_id
     where d.processed_at is null and (d.next_attempt_at is null or d.next_attempt_at <= ${p.now})
     order by d.id
     limit ${p.limit}`,
)

type DeliveryKeys = {
  readonly organizationIds: readonly string[]
  readonly channelIds: readonly string[]
  readonly externalIds: readonly string[]
}

export const markDeliveriesProcessed = statement(
  'channels.markDeliveriesProcessed',
  (p: DeliveryKeys & { at: Date }) => sql`
    update deliveries d set processed_at = ${p.at}, error = null
      from unnest(${p.organizationIds}::uuid[], ${p.channelIds}::uuid[], ${p.externalIds}::text[])
        as done (organization_id, channel_id, external_id)
     where d.organization_id = done.organization_id and d.channel_id = done.channel_id
       and d.external_id = done.external_id`,
)

export const postponeDeliveries = statement(
  'channels.postponeDeliveries',
  (p: DeliveryKeys & { until: Date }) => sql`
    update deliveries d set next_attempt_at = ${p.until}
      from unnest(${p.organizationIds}::uuid[], ${p.channelIds}::uuid[], ${p.externalIds}::text[])
        as early (organization_id, channel_id, external_id)
     where d.organization_id = early.organization_id and d.channel_id = early.channel_id
       and d.external_id = early.external_id`,
)

/** `nextAttemptAt` null = given up: kept, counted and shown, not tried again. */
export const markDeliveryFailed = statement(
  'channels.markDeliveryFailed',
  (p: {
    organizationId: string
    channelId: string
    externalId: string
    at: Date
    error: string
    nextAttemptAt: Date | null
  }) => sql`
    update deliveries
       set attempts = attempts + 1, error = ${p.error}, next_attempt_at = ${p.nextAttemptAt},
           processed_at = case when ${p.nextAttemptAt}::timestamptz is null then ${p.at}::timestamptz end
     where organization_id = ${p.organizationId} and channel_id = ${p.channelId}
       and external_id = ${p.externalId}`,
)

export const findOldestBody = statement(
  'channels.findOldestBody',
  (p: { before: Date }) => sql<{ receivedAt: Date | null }>`
    select min(received_at) as "receivedAt" from deliveries
     where received_at < ${p.before} and body is not null and processed_at is not null`,
)

/** The row stays, and with it the unique key, so that nothing comes in twice. */
export const dropBodies = statement(
  'channels.dropBodies',
  (p: { from: Date; before: Date; limit: number }) => sql<{ externalId: string }>`
    update deliveries d set body = null
      from (select organization_id, channel_id, external_id from deliveries
             where received_at >= ${p.from} and received_at < ${p.before}
               and body is not null and processed_at is not null
             limit ${p.limit} for update skip locked) old
     where d.organization_id = old.organization_id and d.channel_id = old.channel_id
       and d.external_id = old.external_id
    returning d.external_id as "externalId"`,
)

export type DeliveryCounts = { channelId: string; waiting: number; failed: number }

/** Both counts run over partial indexes that hold only what is counted. */
export const countDeliveries = statement(
  'channels.countDeliveries',
  (p: { organizationId: string; channelIds: readonly string[] }) => sql<DeliveryCounts>`
    select c.id as "channelId",
           (select count(*) from deliveries d where d.organization_id = ${p.organizationId} and d.channel_id = c.id
               and d.processed_at is null)::int as waiting,
           (select count(*) from deliveries d where d.organization_id = ${p.organizationId} and d.channel_id = c.id
               and d.error is not null and d.processed_at is not null)::int as failed
      from unnest(${p.channelIds}::uuid[]) as c (id)`,
)

export const findReceivedAt = statement(
  'channels.findReceivedAt',
  (p: { organizationId: string; channelId: string; externalId: string }) => sql<{ receivedAt: Date }>`
    select received_at as "receivedAt" from deliveries
     where organization_id = ${p.organizationId} and channel_id = ${p.channelId} and external_id = ${p.externalId}`,
)
