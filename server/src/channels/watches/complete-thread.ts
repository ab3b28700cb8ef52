import type { ChannelAdapter, ListPurpose } from '../contract.ts'
import { handInUnknown } from './hand-in-unknown.ts'
import { listThread } from './list-thread.ts'
import { findThreads, completeThread as recordComplete, type WatchedChannel } from './queries.ts'
import type { WatchDeps } from './watch-deps.ts'

type Thread = { readonly threadKey: string; readonly notBefore: number; readonly purpose: ListPurpose }
export type Completed = { readonly messages: number; readonly oldestAt: number | null }

/**
 * Compares a conversation with the platform's list, from the newest message back to the last one that was compared before (or to
 * `notBefore`), and hands in what is missing. Only then the mark moves: who dies in between compares again.
 * @throws one of the six errors of errors.ts
 */
export async function completeThread(
  deps: WatchDeps,
  adapter: ChannelAdapter,
  channel: WatchedChannel,
  { threadKey, notBefore, purpose }: Thread,
  signal: AbortSignal,
): Promise<Completed> {
  const { organizationId, channelId } = channel
  const [row] = await deps.db.query(findThreads({ organizationId, channelId, threadKeys: [threadKey] }))
  const completeTo = row === undefined ? null : BigInt(row.completeTo)
  let newest: bigint | null = null
  let messages = 0
  let oldestAt: number | null = null
  const pages = listThread(
    adapter,
    channel,
    { threadKey, purpose },
    ({ index, at }) => at < notBefore || (completeTo !== null && index <= completeTo),
    signal,
  )
  for await (const listed of pages) {
    for (const { index, at } of listed) {
      if (newest === null || index > newest) newest = index
      oldestAt = oldestAt === null ? at : Math.min(oldestAt, at)
    }
    messages += await handInUnknown(deps, channel, listed)
  }
  if (newest !== null)
    await deps.db.query(
      recordComplete({
        organizationId,
        channelId,
        threadKey,
        completeTo: newest.toString(),
        at: new Date(deps.clock.now()),
      }),
    )
  return { messages, oldestAt }
}
