import { sql, statement } from '../../platform/db/index.ts'

/** Keeps a new token's hash in place of any before it; no row once the setup is completed. */
export const offerSetup = statement(
  'accounts.offerSetup',
  (p: { tokenHash: Buffer; liveEpoch: string; now: Date }) => sql<{ id: boolean }>`
    insert into installation (id, live_epoch, setup_token_hash, created_at)
    values (true, ${p.liveEpoch}, ${p.tokenHash}, ${p.now})
    on conflict (id) do update set setup_token_hash = excluded.setup_token_hash
      where installation.setup_completed_at is null
    returning id`,
)

export const setupCompleted = statement(
  'accounts.setupCompleted',
  () => sql<{ completed: boolean }>`
    select exists (select 1 from installation where setup_completed_at is not null) as completed`,
)

export const setupOffered = statement(
  'accounts.setupOffered',
  (p: { tokenHash: Buffer }) => sql<{ id: boolean }>`
    select id from installation where setup_token_hash = ${p.tokenHash} and setup_completed_at is null`,
)

/** Of two at the same time the second waits for the first and then finds no row. */
export const completeSetup = statement(
  'accounts.completeSetup',
  (p: { tokenHash: Buffer; now: Date }) => sql<{ id: boolean }>`
    update installation set setup_completed_at = ${p.now}, setup_token_hash = null
    where setup_token_hash = ${p.tokenHash} and setup_completed_at is null
    returning id`,
)
