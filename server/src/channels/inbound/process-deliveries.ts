import type { ReceiveDeps } from '../../inbox/index.ts'
import { receiveItems } from '../../inbox/index.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Tx, WorkerDb } from '../../platform/db/index.ts'
import type { Log } from '../../platform/log.ts'
import { learnOfAuthorization } from '../authorizations/commands/learn-of-authorization.ts'
import { wantPulls } from '../pulls/want-pulls.ts'
import { touchInbound } from '../queries/channels.ts'
import {
  listWaitingDeliveries,
  markDeliveriesProcessed,
  markDeliveryFailed,
  postponeDeliveries,
  tryInboundLock,
  type WaitingDelivery,
} from '../queries/deliveries.ts'
import type { ChannelRegistry } from '../registry.ts'
import type { Pressure } from './pressure.ts'
import { type ReadDelivery, readDeliveries } from './read-deliveries.ts'

export type ProcessDeps = {
  readonly db: WorkerDb
  readonly clock: Clock
  readonly log: Log
  readonly registry: ChannelRegistry
  readonly receive: ReceiveDeps
  readonly pressure: Pressure
  /** Called after each commit that changed something, with what it was. */
  readonly onProcessed: (deliveries: readonly WaitingDelivery[]) => void
}

const batchSize = 500
/** A channel's health is a light, not a log. */
const touchEveryMs = 5_000
const maxAttempts = 8
/** Nothing is wrong with what is deferred; a receipt is expected. */
const deferMs = 1_000
const firstPauseMs = 2_000

/**
 * Processes what was stored and is not yet processed; true if there may be more. One batch runs at a time, over all processes:
 * so messages of a conversation never overtake each other, and a batch writes each table once.
 */
export async function processDeliveries(deps: ProcessDeps): Promise<boolean> {
  const claimed = await processBatch(deps).catch(async (error: unknown) => {
    deps.log.warn({ err: error }, 'a batch of deliveries failed; its conversations are tried one by one')
    return processSingly(deps)
  })
  const more = claimed.length === batchSize
  deps.pressure.processed(claimed.length, !more)
  if (claimed.length > 0) deps.onProcessed(claimed)
  return more
}

async function processBatch(deps: ProcessDeps): Promise<WaitingDelivery[]> {
  return deps.db.transaction(async (tx) => {
    const deliveries = await claim(tx, deps)
    if (deliveries.length > 0) await receive(tx, deps, deliveries)
    return deliveries
  })
}

async function claim(tx: Tx, { clock }: ProcessDeps): Promise<WaitingDelivery[]> {
  const { locked } = await tx.one(tryInboundLock())
  return locked ? tx.rows(listWaitingDeliveries({ now: new Date(clock.now()), limit: batchSize })) : []
}

async function receive(tx: Tx, deps: ProcessDeps, deliveries: readonly WaitingDelivery[]): Promise<void> {
  const at = new Date(deps.clock.now())
  const { read, unread } = readDeliveries(deps.registry, deliveries)
  for (const { delivery, error } of unread)
    await tx.run(markDeliveryFailed({ ...delivery, at, error, nextAttemptAt: null }))
  const deferred = new Set(
    await receiveItems(
      tx,
      deps.receive,
      read.flatMap(({ items }) => items),
    ),
  )
  const early = read.filter(({ items }) => items.some((item) => deferred.has(item)))
  const done = early.length === 0 ? read : read.filter((one) => !early.includes(one))
  if (early.length > 0)
    await tx.run(postponeDeliveries({ ...keysOf(early), until: new Date(at.getTime() + deferMs) }))
  await noteWanted(tx, done, at.getTime())
  await tx.run(markDeliveriesProcessed({ ...keysOf(done), at }))
  const channels = new Map(read.map(({ delivery }) => [delivery.channelId, delivery.organizationId]))
  const unless = new Date(at.getTime() - touchEveryMs)
  await tx.run(
    touchInbound({ organizationIds: [...channels.values()], channelIds: [...channels.keys()], at, unless }),
  )
}

/** What deliveries announced and did not bring: it is fetched, and authorizations that end are shown. */
async function noteWanted(tx: Tx, read: readonly ReadDelivery[], now: number): Promise<void> {
  const wanted = read.flatMap(({ delivery: { organizationId, channelId }, wanted }) =>
    wanted.map((pull) => ({ ...pull, organizationId, channelId })),
  )
  if (wanted.length > 0) await wantPulls(tx, wanted, now)
  for (const { delivery, authorization } of read) {
    for (const news of authorization) {
      const { organizationId, channelId } = delivery
      const endsAt = news.kind === 'authorization-ending' ? news.endsAt : null
      await learnOfAuthorization(tx, { organizationId, channelId, saidAt: news.at, endsAt }, now)
    }
  }
}

/** After a batch failed: each conversation in a transaction of its own, so that one that can't be written holds up no other. */
async function processSingly(deps: ProcessDeps): Promise<WaitingDelivery[]> {
  return deps.db.transaction(async (tx) => {
    const deliveries = await claim(tx, deps)
    for (const ofThread of byThread(deliveries)) {
      try {
        await tx.savepoint(() => receive(tx, deps, ofThread))
      } catch (error) {
        deps.log.error(
          { err: error, channelId: ofThread[0]?.channelId },
          'a conversation could not be written',
        )
        for (const delivery of ofThread) await tx.run(markDeliveryFailed(failureOf(delivery, error, deps)))
      }
    }
    return deliveries
  })
}

function failureOf(delivery: WaitingDelivery, error: unknown, { clock }: ProcessDeps) {
  const now = clock.now()
  const attempts = delivery.attempts + 1
  const nextAttemptAt = attempts < maxAttempts ? new Date(now + firstPauseMs * 2 ** (attempts - 1)) : null
  const { organizationId, channelId, externalId } = delivery
  const name = error instanceof Error ? error.name : 'Error'
  return { organizationId, channelId, externalId, at: new Date(now), error: name, nextAttemptAt }
}

function byThread(deliveries: readonly WaitingDelivery[]): WaitingDelivery[][] {
  const threads = new Map<string, WaitingDelivery[]>()
  for (const delivery of deliveries) {
    const key = `${delivery.channelId} ${delivery.threadKey}`
    const thread = threads.get(key)
    if (thread === undefined) threads.set(key, [delivery])
    else thread.push(delivery)
  }
  return [...threads.values()]
}

function keysOf(read: readonly ReadDelivery[]) {
  return {
    organizationIds: read.map(({ delivery }) => delivery.organizationId),
    channelIds: read.map(({ delivery }) => delivery.channelId),
    externalIds: read.map(({ delivery }) => delivery.externalId),
  }
}
