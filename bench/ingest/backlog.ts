import { setTimeout as pause } from 'node:timers/promises'
import type { Pool } from 'pg'

const lookEveryMs = 50

/** What is stored and not yet processed. */
export async function countWaiting(database: Pool): Promise<number> {
  const { rows } = await database.query<{ waiting: number }>(
    'select count(*)::int as waiting from deliveries where processed_at is null',
  )
  return rows[0]?.waiting ?? 0
}

/** Resolves when nothing waits any more. */
export async function untilProcessed(database: Pool): Promise<void> {
  while ((await countWaiting(database)) > 0) await pause(lookEveryMs)
}
