import { sql, statement } from '../../platform/db/index.ts'

type OfDay = { readonly organizationId: string; readonly channelId: string; readonly day: string }

/** No row: the day has no room left for reading. */
export const spendRead = statement(
  'channels.spendRead',
  (p: OfDay & { mostReads: number; most: number }) => sql<{ reads: number }>`
    insert into channel_requests as r (organization_id, channel_id, day, reads)
    values (${p.organizationId}, ${p.channelId}, ${p.day}::date, 1)
    on conflict (organization_id, channel_id, day) do update set reads = r.reads + 1
      where r.reads < ${p.mostReads} and r.reads + r.answers < ${p.most}
    returning reads`,
)

/** No row: the day has no room left at all. */
export const spendAnswer = statement(
  'channels.spendAnswer',
  (p: OfDay & { most: number }) => sql<{ answers: number }>`
    insert into channel_requests as r (organization_id, channel_id, day, answers)
    values (${p.organizationId}, ${p.channelId}, ${p.day}::date, 1)
    on conflict (organization_id, channel_id, day) do update set answers = r.answers + 1
      where r.reads + r.answers < ${p.most}
    returning answers`,
)

export const listRequests = statement(
  'channels.listRequests',
  (p: { organizationId: string; channelIds: readonly string[]; day: string }) => sql<{
    channelId: string
    answers: number
    reads: number
  }>`
    select channel_id as "channelId", answers, reads from channel_requests
     where organization_id = ${p.organizationId} and channel_id = any (${p.channelIds}::uuid[]) and day = ${p.day}::date`,
)

export const dropOldRequestCounts = statement(
  'channels.dropOldRequestCounts',
  (p: { before: string; limit: number }) => sql`
    delete from channel_requests r
     using (select organization_id, channel_id, day from channel_requests where day < ${p.before}::date limit ${p.limit}) old
     where r.organization_id = old.organization_id and r.channel_id = old.channel_id and r.day = old.day`,
)
