import { type ChannelAdapter, capabilities, type InboundItem } from '../src/channels/contract.ts'
import { createInbound, type Inbound } from '../src/channels/inbound/accept-deliveries.ts'
import { createPressure } from '../src/channels/inbound/pressure.ts'
import { type ProcessDeps, processDeliveries } from '../src/channels/inbound/process-deliveries.ts'
import { createSending, reconcileUncertain } from '../src/channels/outbound/send-messages.ts'
import type { SendingPool } from '../src/channels/outbound/sending-pool.ts'
import { createChannelRegistry } from '../src/channels/registry.ts'
import { reportFailedReaction } from '../src/channels/report-failed-reaction.ts'
import type { Reaction } from '../src/inbox/index.ts'
import type { Clock } from '../src/platform/clock.ts'
import type { WorkerDb } from '../src/platform/db/index.ts'
import { createLog } from '../src/platform/log.ts'

/** A platform at the network's edge: reads what its messages say and takes what it is told to take. */
export function testAdapter(more: Partial<ChannelAdapter> = {}): ChannelAdapter {
  const adapter: ChannelAdapter = {
    kind: 'web-chat',
    capabilities: [],
    limits: {
      textLength: 1_000,
      filesPerMessage: 0,
      takes: 'text',
      textWithFiles: true,
      cards: [],
      goodbye: true,
    },
    read: ({ body }) => body as InboundItem[],
    ...more,
  }
  return { ...adapter, capabilities: capabilities.filter((name) => adapter[name] !== undefined) }
}

export type Parts = {
  readonly inbound: Inbound
  /** One round of each loop, done when it has settled. */
  process(): Promise<boolean>
  send(): Promise<boolean>
  readonly sending: SendingPool
  reconcile(): Promise<boolean>
}

/** The pieces that the loops run, one round at a time, so that a test can stand between them. */
export function channelParts(options: {
  readonly db: WorkerDb
  readonly clock: Clock
  readonly adapter?: ChannelAdapter
  readonly reactions?: readonly Reaction[]
  readonly afterStored?: () => void
}): Parts {
  const { db, clock, adapter = testAdapter(), reactions = [], afterStored = () => undefined } = options
  const log = createLog('silent')
  const registry = createChannelRegistry([adapter])
  const pressure = createPressure({ limit: 1_000_000, patienceMs: 1 })
  const wake = () => undefined
  const deps: ProcessDeps = {
    db,
    clock,
    log,
    registry,
    pressure,
    onProcessed: wake,
    receive: {
      clock,
      reactions,
      detectLanguage: () => null,
      reactionFailed: (tx, failed) => reportFailedReaction(tx, log, failed),
    },
  }
  const outbound = { db, clock, log, registry, inHand: new Set<string>(), wake }
  const sending = createSending(outbound)
  return {
    inbound: createInbound({ db, pressure, wake: afterStored }),
    process: () => processDeliveries(deps),
    sending,
    send: async () => {
      const more = await sending.round()
      await sending.settled()
      return more
    },
    reconcile: () => reconcileUncertain(outbound),
  }
}
