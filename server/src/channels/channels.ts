import type { ChannelsSide, Reaction } from '../inbox/index.ts'
import type { Clock } from '../platform/clock.ts'
import { createSigner } from '../platform/crypto.ts'
import type { UsersDb, WorkerDb } from '../platform/db/index.ts'
import type { FileLinks, FileStore } from '../platform/files/index.ts'
import type { HttpApp } from '../platform/http/index.ts'
import type { Log } from '../platform/log.ts'
import { createInbound } from './inbound/accept-deliveries.ts'
import { createPressure } from './inbound/pressure.ts'
import { createInboxSide } from './inbox-side.ts'
import { createOpenChannels } from './open-channels.ts'
import { findFirstChat } from './queries/channels.ts'
import { createChannelRegistry } from './registry.ts'
import { registerWebhooks } from './routes/webhooks.ts'
import { registerChannelRoutes } from './routes.ts'
import { type RunDeps, type RunningChannels, runChannels } from './run-channels.ts'
import {
  createVisitorLimits,
  createVisitorTokens,
  createVisitorWindows,
  createWebChat,
  registerChatRoutes,
} from './web-chat/index.ts'

export type ChannelsOptions = {
  readonly db: { readonly users: UsersDb; readonly worker: WorkerDb }
  readonly clock: Clock
  readonly log: Log
  /** The installation's secret; keys are derived from it. */
  readonly secret: string
  readonly store: FileStore
  readonly links: FileLinks
  /** The origin under which browsers reach this server. */
  readonly publicUrl: string
  /** Folder with the built widget.js and frame.js. */
  readonly widgetFolder: string
  readonly reactions: readonly Reaction[]
  /** Tells the screens, after each commit. */
  readonly onCommit: () => void
}

export type Channels = {
  /** What the inbox may ask. */
  readonly forInbox: ChannelsSide
  registerRoutes(app: HttpApp): Promise<void>
  /** The chat that the sandbox's sample shop embeds; null while there is none. */
  firstChat(): Promise<string | null>
  /** Begins to carry messages; before that, what comes in is only stored. */
  start(): void
  /** Somebody may have queued a reply. */
  wake(): void
  stop(): Promise<void>
}

/** Deliveries that may be stored and not yet processed before senders are slowed down: seconds of work. */
const mostWaiting = 1_000
const pressureMs = 5_000

/** Every channel there is, wired once. */
export function createChannels(options: ChannelsOptions): Channels {
  const { db, clock, log, secret, store, links, publicUrl, widgetFolder, reactions, onCommit } = options
  const { worker } = db
  let running: RunningChannels | null = null
  const channels = createOpenChannels({ db: worker, clock })
  const pressure = createPressure({ limit: mostWaiting, patienceMs: pressureMs })
  const inbound = createInbound({ db: worker, pressure, wake: () => running?.received() })
  const windows = createVisitorWindows({ db: worker, clock, links, log })
  /** A visitor may have the chat open in another tab. */
  const onProcessed: RunDeps['onProcessed'] = (deliveries) => {
    for (const { organizationId, channelId, threadKey } of deliveries)
      windows.show({ organizationId, channelId, visitorId: threadKey })
  }
  const registry = createChannelRegistry([createWebChat({ db: worker, clock, show: windows.show })])
  const chat = {
    db: worker,
    clock,
    inbound,
    channels,
    tokens: createVisitorTokens(createSigner(secret, 'chat visitor')),
    limits: createVisitorLimits(clock),
    windows,
    store,
    links,
    widgetFolder,
  }
  const forInbox = createInboxSide({ db: worker, clock, log, registry, wake: () => undefined })
  return {
    forInbox,
    registerRoutes: async (app) => {
      await registerChatRoutes(app, chat)
      await registerWebhooks(app, { clock, channels, registry, inbound })
      await registerChannelRoutes(app, { db, clock, channels, store, links, publicUrl, wake: onCommit })
    },
    firstChat: async () => (await worker.query(findFirstChat()))[0]?.id ?? null,
    start: () => {
      running ??= runChannels({
        db: worker,
        clock,
        store,
        log,
        registry,
        reactions,
        pressure,
        onCommit,
        onProcessed,
      })
    },
    wake: () => running?.queued(),
    stop: async () => {
      await Promise.all([running?.stop(), windows.stop()])
    },
  }
}
