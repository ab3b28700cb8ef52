import { closeDue, endDueSnoozes, type Reaction, removeUnsentFiles } from '../inbox/index.ts'
import type { LoopClock } from '../platform/clock.ts'
import type { WorkerDb } from '../platform/db/index.ts'
import type { FileStore } from '../platform/files/index.ts'
import { startLoop } from '../platform/jobs/index.ts'
import { detectLanguage } from '../platform/language/index.ts'
import type { Log } from '../platform/log.ts'
import { dropOldBodies } from './inbound/drop-old-bodies.ts'
import type { Pressure } from './inbound/pressure.ts'
import { type ProcessDeps, processDeliveries } from './inbound/process-deliveries.ts'
import { createSending, type OutboundDeps, reconcileUncertain } from './outbound/send-messages.ts'
import type { ChannelRegistry } from './registry.ts'
import { reportFailedReaction } from './report-failed-reaction.ts'

export type RunningChannels = {
  /** A delivery was stored. */
  received(): void
  /** A reply may have been queued. */
  queued(): void
  /** Ends after the work in hand. */
  stop(): Promise<void>
}

export type RunDeps = {
  readonly db: WorkerDb
  readonly clock: LoopClock
  readonly store: FileStore
  readonly log: Log
  readonly registry: ChannelRegistry
  readonly reactions: readonly Reaction[]
  readonly pressure: Pressure
  /** Tells the screens, after each commit. */
  readonly onCommit: () => void
  /** What came in has become messages. */
  readonly onProcessed: ProcessDeps['onProcessed']
}

const pollMs = 1_000
const hourMs = 3_600_000

/** The loops that carry messages in and out and close what is due. Each is woken by who made work for it, and looks by itself. */
export function runChannels({
  db,
  clock,
  store,
  log,
  registry,
  reactions,
  pressure,
  onCommit,
  onProcessed,
}: RunDeps): RunningChannels {
  const wake = () => {
    onCommit()
    queued()
  }
  const process: ProcessDeps = {
    db,
    clock,
    log,
    registry,
    receive: {
      clock,
      detectLanguage,
      reactions,
      reactionFailed: (tx, failed) => reportFailedReaction(tx, log, failed),
    },
    pressure,
    onProcessed: (deliveries) => {
      onProcessed(deliveries)
      wake()
    },
  }
  const outbound: OutboundDeps = { db, clock, log, registry, inHand: new Set(), wake }
  const pool = createSending(outbound)
  const queued = () => {
    sending.wake()
    pool.wake()
  }
  const saysGoodbye = (kind: Parameters<ChannelRegistry['adapterOf']>[0]) =>
    registry.adapterOf(kind).limits.goodbye

  const reading = startLoop({ name: 'inbound', pollMs, clock, log, work: () => processDeliveries(process) })
  const sending = startLoop({ name: 'outbound', pollMs, clock, log, work: pool.round })
  const asking = startLoop({
    name: 'reconcile',
    pollMs,
    clock,
    log,
    work: () => reconcileUncertain(outbound),
  })
  const closing = startLoop({
    name: 'due',
    pollMs,
    clock,
    log,
    work: async () => {
      const { closed, said, more, failed } = await db.transaction((tx) =>
        closeDue(tx, { clock, saysGoodbye }),
      )
      for (const { conversationId, error } of failed)
        log.error({ err: error, conversationId }, 'a conversation could not be closed, or told goodbye')
      if (closed + said > 0) wake()
      return more
    },
  })
  const bringingBack = startLoop({
    name: 'snoozed',
    pollMs,
    clock,
    log,
    work: async () => {
      const { ended, more } = await db.transaction((tx) => endDueSnoozes(tx, clock.now()))
      if (ended > 0) onCommit()
      return more
    },
  })
  let droppedBefore: Date | null = null
  const dropping = startLoop({
    name: 'old deliveries',
    pollMs: hourMs,
    clock,
    log,
    work: async () => {
      const dropped = await dropOldBodies(db, { droppedBefore, now: clock.now() })
      droppedBefore = dropped.droppedBefore
      return dropped.more
    },
  })

  const tidying = startLoop({
    name: 'unsent files',
    pollMs: hourMs,
    clock,
    log,
    work: async () => {
      const { more, failed } = await removeUnsentFiles({ db, store }, clock.now())
      for (const { fileId, error } of failed)
        log.error({ err: error, fileId }, 'a file that nobody sent could not be removed; it is tried again')
      return more
    },
  })

  return {
    received: () => reading.wake(),
    queued,
    stop: async () => {
      pool.wake()
      await Promise.all(
        [reading, sending, asking, closing, bringingBack, dropping, tidying].map((loop) => loop.stop()),
      )
      await pool.settled()
    },
  }
}
