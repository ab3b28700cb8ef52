import { appendEvents } from '../../platform/events/index.ts'
import { mayBeCalled, webhookAddress } from '../connection.ts'
import type { ChannelAdapter, ListedMessage } from '../contract.ts'
import { RateLimited } from '../errors.ts'
import { dailyPulls, webhooksPull } from '../pulls/daily-pulls.ts'
import { wantPulls } from '../pulls/want-pulls.ts'
import { compareDay, type DayProof } from './compare-day.ts'
import { handInUnknown } from './hand-in-unknown.ts'
import { introduceListed } from './introduce-listed.ts'
import { listThread } from './list-thread.ts'
import { listThreads } from './list-threads.ts'
import {
  claimProof,
  type DueProof,
  findKnownMessages,
  findProvenDay,
  finishProof,
  listKeptOfDay,
  postponeProof,
  saveProof,
  type WatchedChannel,
} from './queries.ts'
import { type Rest, waitingOut } from './wait-out.ts'
import type { WatchDeps } from './watch-deps.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
/** By then every webhook of the day has been sent once more (2 min, 30 min) and the poller has looked. */
const afterMidnightMs = hourMs
const aroundMs = 10 * 60_000
const patienceMs = 30 * 60_000
/** Longer than a comparison may take; who dies in it is followed by another after this time. */
const leaseMs = 40 * 60_000
const retryMs = hourMs
const maxKept = 100_000

/** The next time at which the day before is compared: an hour into the day, in UTC. */
export const nextProofAt = (now: number): number => {
  const today = Math.floor(now / dayMs) * dayMs + afterMidnightMs
  return today > now ? today : today + dayMs
}

/** The channel's page shows as many. */
const mostDaysBack = 14

/**
 * The day to compare next, as the ms at which it begins: the one after the last compared, for nobody compares while the server is down;
 * yesterday if that is done already, or none was ever.
 */
function dayToProve(provenDay: string | null, now: number): number {
  const yesterday = Math.floor(now / dayMs) * dayMs - dayMs
  if (provenDay === null) return yesterday
  const next = Date.parse(provenDay) + dayMs
  return Math.min(yesterday, Math.max(next, yesterday - (mostDaysBack - 1) * dayMs))
}

/**
 * Compares the next day of one channel whose time has come, up to yesterday, and has yesterday's figures fetched; true if there may be
 * more.
 */
export async function proveDueDay(deps: WatchDeps, rest: Rest): Promise<boolean> {
  const { db, clock, log } = deps
  const now = clock.now()
  const leaseUntil = new Date(now + leaseMs)
  const [due] = await db.query(claimProof({ now: new Date(now), leaseUntil }))
  if (due === undefined) return false
  const { organizationId, channelId } = due
  const [proven] = await db.query(findProvenDay({ organizationId, channelId }))
  const day = dayToProve(proven?.day ?? null, now)
  const isLast = day + 2 * dayMs > now
  if (isLast) await wantDaily(deps, due, now)
  try {
    await proveDay(deps, due, day, rest)
    const nextAt = new Date(isLast ? nextProofAt(now) : clock.now())
    await db.query(finishProof({ organizationId, channelId, leaseUntil, nextAt }))
  } catch (error) {
    log.warn({ err: error, channelId }, 'a day could not be compared; it will be tried again')
    const wait = error instanceof RateLimited ? Math.max(retryMs, error.retryAfterSeconds * 1_000) : retryMs
    await db.query(postponeProof({ organizationId, channelId, dueAt: new Date(clock.now() + wait) }))
  }
  return true
}

async function wantDaily(
  { db, publicUrl }: WatchDeps,
  { organizationId, channelId, environment }: DueProof,
  now: number,
): Promise<void> {
  const address = webhookAddress(publicUrl, channelId)
  const isCalled = environment !== null && mayBeCalled(address, { environment })
  const wanted = [...dailyPulls(now), ...(isCalled ? [webhooksPull(address)] : [])]
  await db.transaction((tx) =>
    wantPulls(
      tx,
      wanted.map((pull) => ({ ...pull, organizationId, channelId })),
      now,
    ),
  )
}

/**
 * Reads the platform's whole list of a day, keeps how it compares with ours and hands in what is missing. All conversations are walked,
 * in whatever order the platform lists them.
 * @param from the day's beginning in UTC, in ms
 */
async function proveDay(
  deps: WatchDeps,
  channel: WatchedChannel,
  from: number,
  rest: Rest,
): Promise<DayProof> {
  const { db, clock, registry, onCommit } = deps
  const { organizationId, channelId, shopId } = channel
  const adapter = waitingOut(registry.adapterOf(channel.kind), rest)
  const around = await listAround(deps, adapter, channel, from)
  const listed = around.filter(({ at }) => at >= from && at < from + dayMs)
  const externalIds = listed.map(({ externalId }) => externalId)
  const known = await db.query(findKnownMessages({ organizationId, channelId, externalIds }))
  const kept = await db.query(
    listKeptOfDay({
      organizationId,
      channelId,
      shopId,
      dayBefore: new Date(from - dayMs),
      from: new Date(from),
      to: new Date(from + dayMs),
      limit: maxKept,
    }),
  )
  const proof = compareDay({
    listed: externalIds,
    listedAround: new Set(around.map(({ externalId }) => externalId)),
    known: new Set(known.map(({ externalId }) => externalId)),
    kept: kept.map(({ externalId }) => externalId),
  })
  const day = new Date(from).toISOString().slice(0, 10)
  const at = clock.now()
  await db.transaction(async (tx) => {
    await tx.run(saveProof({ organizationId, channelId, day, ...proof, at: new Date(at) }))
    const changed = { kind: 'channels.changed' as const, subjectId: channelId, conversationId: null }
    await appendEvents(tx, [{ organizationId, shopId, ...changed, memberId: null, at }])
  })
  onCommit()
  await handInUnknown(deps, channel, listed)
  return proof
}

async function listAround(
  deps: WatchDeps,
  adapter: ChannelAdapter,
  channel: WatchedChannel,
  from: number,
): Promise<ListedMessage[]> {
  const signal = AbortSignal.timeout(patienceMs)
  const tooOld = ({ at }: ListedMessage) => at < from - aroundMs
  const found: ListedMessage[] = []
  for await (const threads of listThreads(adapter, channel, 'read', signal)) {
    await introduceListed(deps, channel, threads)
    for (const { threadKey, latest } of threads) {
      if (latest === null || latest.at < from - aroundMs) continue
      for await (const listed of listThread(adapter, channel, { threadKey, purpose: 'read' }, tooOld, signal))
        found.push(...listed.filter(({ at }) => at < from + dayMs + aroundMs))
    }
  }
  return found
}
