import { sql, statement } from '../db/index.ts'
import type { NewEvent } from './new-event.ts'

export const insertEvents = statement(
  'events.insertEvents',
  (p: { events: readonly NewEvent[] }) => sql`
    insert into events (organization_id, shop_id, conversation_id, kind, subject_id, member_id, at)
    select * from unnest(
      ${p.events.map((event) => event.organizationId)}::uuid[],
      ${p.events.map((event) => event.shopId)}::uuid[],
      ${p.events.map((event) => event.conversationId)}::uuid[],
      ${p.events.map((event) => event.kind)}::text[],
      ${p.events.map((event) => event.subjectId)}::uuid[],
      ${p.events.map((event) => event.memberId)}::uuid[],
      ${p.events.map((event) => new Date(event.at))}::timestamptz[])`,
)
