import type { Clock } from '../../platform/clock.ts'
import type { WorkerDb } from '../../platform/db/index.ts'
import { RateLimited } from '../errors.ts'
import { spendAnswer, spendRead } from './queries.ts'

/**
 * What a platform grants a channel in a day, and how much of it may go into reading: answers always have the rest. The past, orders and
 * the like stop earlier than that, so that a first day with ninety others to fetch doesn't keep us from seeing who writes now.
 */
export const dailyRequests = 10_000
export const dailyReads = 7_000
export const dailyPast = 5_500

/** watch: to look for what is new. read: all else that is read. */
export type RequestPurpose = 'answer' | 'watch' | 'read'

const mostReads = { watch: dailyReads, read: dailyPast }

const dayMs = 24 * 60 * 60_000

export const dayOf = (now: number): string => new Date(now).toISOString().slice(0, 10)

/**
 * Counts a request before it is made, over all processes. A day is one of UTC; the platform names no zone.
 * @throws RateLimited until the day is over
 */
export async function spendRequest(
  { db, clock }: { readonly db: WorkerDb; readonly clock: Clock },
  channel: { readonly organizationId: string; readonly channelId: string },
  purpose: RequestPurpose,
): Promise<void> {
  const now = clock.now()
  const spent = { organizationId: channel.organizationId, channelId: channel.channelId, day: dayOf(now) }
  const rows = await (purpose === 'answer'
    ? db.query(spendAnswer({ ...spent, most: dailyRequests }))
    : db.query(spendRead({ ...spent, mostReads: mostReads[purpose], most: dailyRequests })))
  if (rows.length === 0)
    throw new RateLimited({ retryAfterSeconds: Math.ceil((dayMs - (now % dayMs)) / 1_000) })
}
