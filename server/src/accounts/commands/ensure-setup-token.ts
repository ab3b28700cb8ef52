import { randomUUID } from 'node:crypto'
import type { AccountsDeps } from '../deps.ts'
import { offerSetup, setupCompleted } from '../queries/installation.ts'
import { hashToken, newToken } from '../tokens.ts'

/**
 * The token of a new setup link, or null once there is an owner. Called at each start: only the hash is kept, so a lost link
 * can't be shown again but is replaced by a new one.
 */
export async function ensureSetupToken({
  db,
  clock,
}: Pick<AccountsDeps, 'db' | 'clock'>): Promise<string | null> {
  const token = newToken()
  const offered = await db.worker.query(
    offerSetup({ tokenHash: hashToken(token), liveEpoch: randomUUID(), now: new Date(clock.now()) }),
  )
  return offered.length > 0 ? token : null
}

export async function isSetupNeeded({ db }: Pick<AccountsDeps, 'db'>): Promise<boolean> {
  const [row] = await db.worker.query(setupCompleted())
  return row?.completed !== true
}
