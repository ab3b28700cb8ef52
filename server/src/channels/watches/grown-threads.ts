import type { ListedThread } from '../contract.ts'
import { findThreads, type WatchedChannel } from './queries.ts'
import type { WatchDeps } from './watch-deps.ts'

/** The listed conversations in which something was said since they were compared, and not before `notBefore`. */
export async function grownThreads(
  { db }: WatchDeps,
  { organizationId, channelId }: WatchedChannel,
  listed: readonly ListedThread[],
  notBefore: number,
): Promise<ListedThread[]> {
  const threadKeys = listed.map(({ threadKey }) => threadKey)
  const rows = await db.query(findThreads({ organizationId, channelId, threadKeys }))
  const completeTo = new Map(rows.map((row) => [row.threadKey, BigInt(row.completeTo)]))
  return listed.filter(({ threadKey, latest }) => {
    if (latest === null || latest.at < notBefore) return false
    const known = completeTo.get(threadKey)
    return known === undefined || latest.index > known
  })
}
