import type { AccountsDeps } from '../deps.ts'
import { deleteExpiredSignIns, deleteExpiredVerifications } from '../queries/users.ts'

const sweptAtOnce = 1_000

/**
 * Takes away some of the sign-ins and verifications that have expired: better-auth does so only when their own browser comes back, which
 * a lost one never does. @returns whether there may be more
 */
export async function sweepSignIns({ db, clock }: Pick<AccountsDeps, 'db' | 'clock'>): Promise<boolean> {
  const piece = { now: new Date(clock.now()), limit: sweptAtOnce }
  const signIns = await db.worker.query(deleteExpiredSignIns(piece))
  const verifications = await db.worker.query(deleteExpiredVerifications(piece))
  return signIns.length === sweptAtOnce || verifications.length === sweptAtOnce
}
