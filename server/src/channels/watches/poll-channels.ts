import type { ChannelAdapter } from '../contract.ts'
import { RateLimited } from '../errors.ts'
import { completeThread } from './complete-thread.ts'
import { grownThreads } from './grown-threads.ts'
import { listThreads } from './list-threads.ts'
import { claimPolls, recordPoll, recordPollFailure, type WatchedChannel } from './queries.ts'
import type { WatchDeps } from './watch-deps.ts'

/** With a look every two minutes no message is older than three, webhooks or not; 720 of 10,000 requests a day. */
const pollEveryMs = 120_000
/** A look that takes longer is taken up again by the next. */
const patienceMs = 90_000
const firstPauseMs = 15_000
const longestPauseMs = 10 * 60_000
/** Channels looked at side by side: at 100 ms a request, a thousand need 50 s of the 120. */
const sideBySide = 16

type Due = WatchedChannel & { readonly pollFailures: number; readonly backfillFrom: Date }

/** Looks at the channels whose time has come for conversations with something new; true if there may be more. */
export async function pollChannels(deps: WatchDeps): Promise<boolean> {
  const now = deps.clock.now()
  const due = await deps.db.query(
    claimPolls({ now: new Date(now), nextAt: new Date(now + pollEveryMs), limit: sideBySide }),
  )
  await Promise.all(due.map((channel) => pollChannel(deps, channel)))
  return due.length === sideBySide
}

async function pollChannel(deps: WatchDeps, channel: Due): Promise<void> {
  const { db, clock, log, registry } = deps
  const { organizationId, channelId } = channel
  const signal = AbortSignal.timeout(patienceMs)
  try {
    await completeNew(deps, registry.adapterOf(channel.kind), channel, signal)
    await db.query(recordPoll({ organizationId, channelId, at: new Date(clock.now()) }))
  } catch (error) {
    log.warn({ err: error, channelId }, 'a channel could not be looked at; it will be tried again')
    const name = error instanceof Error ? error.name : 'Error'
    const dueAt = new Date(clock.now() + pauseAfter(error, channel.pollFailures))
    await db.query(recordPollFailure({ organizationId, channelId, error: name, dueAt }))
  }
}

function pauseAfter(error: unknown, failures: number): number {
  const pause = Math.min(longestPauseMs, firstPauseMs * 2 ** failures)
  return error instanceof RateLimited ? Math.max(pause, error.retryAfterSeconds * 1_000) : pause
}

/** The list begins with the newest, so it is read only as far as it shows anything new. */
async function completeNew(deps: WatchDeps, adapter: ChannelAdapter, channel: Due, signal: AbortSignal) {
  const notBefore = channel.backfillFrom.getTime()
  for await (const listed of listThreads(adapter, channel, 'watch', signal)) {
    const grown = await grownThreads(deps, channel, listed, notBefore)
    if (grown.length === 0) return
    for (const { threadKey } of grown)
      await completeThread(deps, adapter, channel, { threadKey, notBefore, purpose: 'watch' }, signal)
  }
}
