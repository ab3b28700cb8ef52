import { sql, statement } from '../../platform/db/index.ts'

export type OutgoingCounts = { channelId: string; queued: number; failed: number }

/** Both counts run over partial indexes that hold only what is counted. */
export const countOutgoing = statement(
  'channels.countOutgoing',
  (p: { organizationId: string; channelIds: readonly string[] }) => sql<OutgoingCounts>`
    select c.id as "channelId",
           (select count(*) from messages m where m.organization_id = ${p.organizationId} and m.channel_id = c.id
               and m.state in ('queued', 'sending', 'unknown') and m.next_attempt_at is not null)::int as queued,
           (select count(*) from messages m where m.organization_id = ${p.organizationId} and m.channel_id = c.id
               and m.state = 'failed')::int as failed
      from unnest(${p.channelIds}::uuid[]) as c (id)`,
)
