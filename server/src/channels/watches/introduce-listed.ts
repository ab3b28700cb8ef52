import type { ListedThread } from '../contract.ts'
import { writePulled } from '../pulls/write-pulled.ts'
import type { WatchedChannel } from './queries.ts'
import type { WatchDeps } from './watch-deps.ts'

/** Keeps who the listed conversations are with, which costs no request; those of whom nothing was read yet are left for the next time. */
export async function introduceListed(
  { db, clock, onCommit }: WatchDeps,
  { organizationId, channelId, shopId }: WatchedChannel,
  listed: readonly ListedThread[],
): Promise<void> {
  const buyers = listed.flatMap(({ buyer }) => (buyer === null ? [] : [buyer]))
  if (buyers.length === 0) return
  await db.transaction((tx) => writePulled(tx, { clock }, { organizationId, channelId, shopId }, buyers))
  onCommit()
}
