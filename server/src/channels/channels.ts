import type { ChannelKind } from '@quaydesk/contract'
import { type ChannelsSide, listNextDue as listNextDueInbox, type Reaction } from '../inbox/index.ts'
import type { LoopClock } from '../platform/clock.ts'
import { createSealer, createSigner } from '../platform/crypto.ts'
import type { UsersDb, WorkerDb } from '../platform/db/index.ts'
import { NotFound } from '../platform/errors.ts'
import type { FileLinks, FileStore } from '../platform/files/index.ts'
import type { HttpApp } from '../platform/http/index.ts'
import type { DueLoop } from '../platform/jobs/index.ts'
import type { Log } from '../platform/log.ts'
import type { SandboxPlatform } from '../platform/sandbox.ts'
import { registerAuthorizationRoutes } from './authorizations/routes.ts'
import { readChannel } from './commands/list-channels.ts'
import { createInbound } from './inbound/accept-deliveries.ts'
import { createPressure } from './inbound/pressure.ts'
import { createInboxSide } from './inbox-side.ts'
import { createOpenChannels } from './open-channels.ts'
import { openTiktokShop } from './open-tiktok-shop.ts'
import { presentChannel } from './present.ts'
import { findFirstChat } from './queries/channels.ts'
import { listNextDue } from './queries/next-due.ts'
import { createChannelRegistry } from './registry.ts'
import { registerPictures } from './routes/pictures.ts'
import { registerWebhooks } from './routes/webhooks.ts'
import { registerChannelRoutes } from './routes.ts'
import { type RunDeps, type RunningChannels, runChannels } from './run-channels.ts'
import type { TiktokShopHosts } from './tiktok-shop/index.ts'
import { type RunningWatches, runWatches } from './watches/run-watches.ts'
import {
  createVisitorLimits,
  createVisitorTokens,
  createVisitorWindows,
  createWebChat,
  registerChatRoutes,
} from './web-chat/index.ts'

export type ChannelsOptions = {
  readonly db: { readonly users: UsersDb; readonly worker: WorkerDb }
  readonly clock: LoopClock
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
  /** Where TikTok Shop is. */
  readonly tiktokShop: Omit<TiktokShopHosts, 'sandboxUrl'>
  /** The stand-in of it that runs beside the desk; null while there is none. */
  readonly sandboxTiktokShop: () => SandboxPlatform | null
  /** Tells the screens, after each commit. */
  readonly onCommit: () => void
}

export type Channels = {
  /** What the inbox may ask. */
  readonly forInbox: ChannelsSide
  registerRoutes(app: HttpApp): Promise<void>
  /** The chat that the sandbox's sample shop embeds; null while there is none. */
  firstChat(): Promise<string | null>
  /** What the loops wait for. */
  nextDue(): Promise<DueLoop[]>
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
  const { sandboxTiktokShop } = options
  const { worker } = db
  let running: RunningChannels | null = null
  let watching: RunningWatches | null = null
  const sealer = createSealer(secret, 'channels')
  const channels = createOpenChannels({ db: worker, clock })
  const pressure = createPressure({ limit: mostWaiting, patienceMs: pressureMs })
  const inbound = createInbound({ db: worker, pressure, wake: () => running?.received() })
  const windows = createVisitorWindows({ db: worker, clock, links, log })
  /** A visitor may have the chat open in another tab. */
  const onProcessed: RunDeps['onProcessed'] = (deliveries) => {
    for (const { organizationId, channelId, threadKey } of deliveries)
      windows.show({ organizationId, channelId, visitorId: threadKey })
    watching?.wanted()
  }
  const tiktokShop = openTiktokShop({
    db: worker,
    clock,
    log,
    sealer,
    store,
    hosts: { ...options.tiktokShop, sandboxUrl: () => sandboxTiktokShop()?.url ?? null },
    wake: onCommit,
  })
  const registry = createChannelRegistry([
    createWebChat({ db: worker, clock, show: windows.show }),
    tiktokShop.adapter,
  ])
  const authorizerOf = (kind: ChannelKind) => {
    if (kind === tiktokShop.authorizer.kind) return tiktokShop.authorizer
    throw new NotFound('Nobody has to authorize channels of this kind.')
  }
  const desk = {
    db,
    clock,
    log,
    sealer,
    channels,
    authorizerOf,
    store,
    links,
    publicUrl,
    sandboxOf: sandboxTiktokShop,
    wake: () => {
      onCommit()
      watching?.wanted()
    },
  }
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
  const forInbox = createInboxSide({ db: worker, clock, log, registry, wake: () => watching?.wanted() })
  return {
    forInbox,
    registerRoutes: async (app) => {
      await registerChatRoutes(app, chat)
      await registerWebhooks(app, { clock, channels, registry, inbound, sealer })
      await registerChannelRoutes(app, desk)
      registerPictures(app, { db, isMediaHost: tiktokShop.isMediaHost })
      registerAuthorizationRoutes(app, {
        ...desk,
        presentChannels: async (actor, ids) =>
          Promise.all(ids.map(async (id) => presentChannel(await readChannel(desk, actor, id), publicUrl))),
      })
    },
    nextDue: async () => {
      const rows = [...(await worker.query(listNextDue())), ...(await worker.query(listNextDueInbox()))]
      return rows.flatMap(({ loop, at }) => (at === null ? [] : [{ loop, at: at.getTime() }]))
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
      watching ??= runWatches(
        { db: worker, clock, log, registry, inbound, store, publicUrl, onCommit },
        tiktokShop.renewal,
      )
    },
    wake: () => {
      running?.queued()
      watching?.wanted()
    },
    stop: async () => {
      await Promise.all([running?.stop(), watching?.stop(), windows.stop()])
    },
  }
}
