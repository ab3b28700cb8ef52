import { sql, statement } from '../../platform/db/index.ts'

/** What the loops wait for, by their names: the earliest instant, past or to come. */
export const listNextDue = statement(
  'channels.listNextDue',
  () => sql<{ loop: string; at: Date | null }>`
    select 'inbound' as loop, min(next_attempt_at) as at from deliveries where processed_at is null
    union all
    select 'pulls', min(due_at) from channel_pulls where due_at is not null
    union all
    select 'channels looked at', min(poll_due_at) from channel_watches where poll_due_at is not null
    union all
    select 'days compared', min(proof_due_at) from channel_watches where proof_due_at is not null
    union all
    select 'the past of channels', min(backfill_due_at) from channel_watches where backfill_finished_at is null
    union all
    select 'tokens', min(refresh_due_at) from channel_authorizations where refresh_due_at is not null`,
)
