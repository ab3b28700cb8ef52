import { sql, statement } from '../db/index.ts'
import type { EventKind } from '../events/index.ts'

/** Some restored copies were made before the first start; whoever needs the epoch first writes it. */
export const ensureInstallation = statement(
  'live.ensureInstallation',
  (p: { epoch: string; now: Date }) => sql`
    insert into installation (id, live_epoch, created_at) values (true, ${p.epoch}, ${p.now})
    on conflict (id) do nothing`,
)

export const findEpoch = statement(
  'live.findEpoch',
  () => sql<{ epoch: string }>`select live_epoch as epoch from installation`,
)

export const findSnapshot = statement(
  'live.findSnapshot',
  () => sql<{ snapshot: string }>`select pg_current_snapshot()::text as snapshot`,
)

/** The left join's row without an event has nulls only. */
export type EventRow = {
  snapshot: string
  id: number | null
  organizationId: string
  shopId: string | null
  conversationId: string | null
  kind: EventKind
  subjectId: string | null
  memberId: string | null
}

/**
 * What was committed after `since` and, where given, before `until`; else before this statement, whose snapshot each row
 * bears. Costs what is new, however long some other transaction runs. `id + 0` keeps the planner from walking all events
 * in the order of their ids.
 */
export const listEventsSince = statement(
  'live.listEventsSince',
  (p: {
    xmax: string
    running: readonly string[]
    until: string | null
    afterId: number
    limit: number
    organizationId: string | null
    shopIds: readonly string[] | null
  }) => sql<EventRow>`
    with bound as materialized (
      select coalesce(${p.until}::pg_snapshot, pg_current_snapshot()) as snapshot)
    select bound.snapshot::text as snapshot, fresh.*
      from bound left join lateral (
        select id, organization_id as "organizationId", shop_id as "shopId",
               conversation_id as "conversationId", kind, subject_id as "subjectId", member_id as "memberId"
          from events
         where (xid >= ${p.xmax}::xid8 or xid = any(${p.running}::xid8[]))
           and pg_visible_in_snapshot(xid, bound.snapshot)
           and id > ${p.afterId}
           and (${p.organizationId}::uuid is null or organization_id = ${p.organizationId})
           and (${p.shopIds}::uuid[] is null or shop_id is null or shop_id = any(${p.shopIds}))
         order by id + 0
         limit ${p.limit}) fresh on true
     order by fresh.id`,
)

/** Looks at the oldest only, so that it costs nothing when there is nothing to take away. */
export const deleteOldestEvents = statement(
  'live.deleteOldestEvents',
  (p: { before: Date; limit: number }) => sql`
    delete from events where id in (
      select id from (select id, at from events order by id limit ${p.limit}) oldest where at < ${p.before})`,
)

export const notifyOthers = statement(
  'live.notifyOthers',
  (p: { payloads: readonly string[] }) => sql`
    select pg_notify('quaydesk_live', payload) from unnest(${p.payloads}::text[]) as payload`,
)
