import { sql, statement } from '../../platform/db/index.ts'

/** What the loops wait for, by their names: the earliest instant, past or to come. */
export const listNextDue = statement(
  'inbox.listNextDue',
  () => sql<{ loop: string; at: Date | null }>`
    select 'due' as loop, least(
           (select min(next_due_at) from conversations where next_due_at is not null),
           (select min(goodbye_due_at) from sessions where goodbye_due_at is not null)) as at
    union all
    select 'snoozed', min(snoozed_until) from conversations where snoozed_until is not null
    union all
    select 'outbound', min(next_attempt_at) from messages where state = 'queued'
    union all
    select 'reconcile', min(next_attempt_at) from messages where state in ('sending', 'unknown')`,
)
