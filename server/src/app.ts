import {
  accountsJobs,
  actorHook,
  concerns,
  ensureSetupToken,
  isForeign,
  openAccounts,
  peekActor,
  readAccessChange,
  registerAccountsRoutes,
  spellAccessChange,
} from './accounts/index.ts'
import { registerAnalyticsRoutes } from './analytics/index.ts'
import { createChannels } from './channels/index.ts'
import { registerCustomersRoutes } from './customers/index.ts'
import { createInboxPresenter, lookAt, registerInboxRoutes, stillLooking } from './inbox/index.ts'
import type { LoopClock } from './platform/clock.ts'
import type { Config } from './platform/config.ts'
import { createSigner } from './platform/crypto.ts'
import type { Database } from './platform/db/index.ts'
import { createFileLinks, createFileStore, registerFileRoutes } from './platform/files/index.ts'
import {
  createHttpApp,
  createMetricsRegistry,
  registerHealthRoutes,
  registerOpenApi,
  serveDesk,
} from './platform/http/index.ts'
import type { DueLoop } from './platform/jobs/index.ts'
import { createLive, registerLiveRoute } from './platform/live/index.ts'
import type { Log } from './platform/log.ts'
import { createSystemMail } from './platform/mail/index.ts'
import { openSandbox, type SandboxStarter } from './platform/sandbox.ts'

export type AppOptions = {
  readonly config: Config
  readonly db: Database
  readonly log: Log
  readonly clock: LoopClock
  /** Signs and encrypts what leaves the process. */
  readonly secret: string
  readonly dataFolder: string
  readonly widgetFolder: string
  readonly deskFolder: string
  /** Null in tests that have no use for it. */
  readonly startSandbox: SandboxStarter | null
}

export type App = {
  /** Where browsers reach the desk. */
  readonly url: string
  /** The link by which the owner is created; null once there is one. It replaces the one before. */
  setupLink(): Promise<string | null>
  listen(): Promise<void>
  /** What its loops wait for if nobody does anything before: a virtual clock jumps there. */
  nextDue(): Promise<DueLoop[]>
  close(): Promise<void>
}

const bodyLimitBytes = 1_000_000

/** The only place that knows every domain: builds each, hands it what it needs and mounts its routes. */
export async function createApp(options: AppOptions): Promise<App> {
  const { config, db, log, clock, secret } = options
  const url = config.publicUrl ?? `http://${addressOf(config.host)}:${config.port}`
  const http = await createHttpApp({
    log,
    now: clock.now,
    trustedProxies: config.trustedProxies,
    https: url.startsWith('https:'),
    bodyLimit: bodyLimitBytes,
  })
  const links = createFileLinks(createSigner(secret, 'files'))
  const store = createFileStore(`${options.dataFolder}/files`)
  const metrics = createMetricsRegistry()

  const setupToken = await ensureSetupToken({ db, clock })
  const sandbox = openSandbox({
    config,
    fresh: setupToken !== null,
    starter: options.startSandbox,
    secret,
    dataFolder: options.dataFolder,
  })
  const accounts = openAccounts({
    db,
    clock,
    log,
    secret,
    publicUrl: url,
    sandbox: sandbox.doors,
    mail: config.smtpUrl ? createSystemMail({ url: config.smtpUrl, publicUrl: url }) : null,
    wake: () => live.wake(),
  })
  const resolveViewer = async (cookie: string | undefined) => (await peekActor(accounts, cookie)) ?? null
  const live = await createLive({
    db: db.worker,
    clock,
    log,
    present: createInboxPresenter({ db: db.worker, clock, links }),
    resolveViewer,
    onTold: (text) => {
      const change = text === null ? null : readAccessChange(text)
      accounts.actors.forget(change)
      return (viewer) => change === null || concerns(change, viewer)
    },
    onLooking: (viewer, from, to) => lookAt({ db, clock }, viewer, from, to),
    onStillLooking: (looks) => stillLooking({ db, clock }, looks),
  })
  const forgetListener = accounts.actors.onDrop((change) => {
    live.tellOthers(spellAccessChange(change))
    void live.recheck((viewer) => concerns(change, viewer))
  })
  const jobs = accountsJobs(accounts, clock)
  const channels = createChannels({
    db,
    clock,
    log,
    secret,
    store,
    links,
    publicUrl: url,
    widgetFolder: options.widgetFolder,
    reactions: [],
    tiktokShop: config.tiktokShop,
    sandboxTiktokShop: sandbox.tiktokShop,
    onCommit: live.wake,
  })
  const wake = () => {
    live.wake()
    channels.wake()
  }

  actorHook(http, accounts)
  registerHealthRoutes(http, { registry: metrics, ping: db.ping })
  await registerAccountsRoutes(http, accounts)
  registerInboxRoutes(http, { db, clock, links, channels: channels.forInbox, wake })
  registerCustomersRoutes(http, { db, clock })
  await channels.registerRoutes(http)
  registerFileRoutes(http, { db, store, links, clock })
  registerAnalyticsRoutes(http, { db, clock })
  registerLiveRoute(http, {
    live,
    resolveViewer,
    isForeign: ({ origin, host, 'sec-fetch-site': site }) =>
      isForeign({ origin, host, secFetchSite: typeof site === 'string' ? site : undefined }, url),
  })
  registerOpenApi(http)
  await serveDesk(http, options.deskFolder)

  return {
    url,
    setupLink: async () => (setupToken === null ? null : `${url}/setup?token=${setupToken}`),
    listen: async () => {
      await http.listen({ host: config.host, port: config.port })
      jobs.start()
      channels.start()
      await sandbox.start({ deskUrl: url, channelId: channels.firstChat })
    },
    nextDue: channels.nextDue,
    close: async () => {
      forgetListener()
      await sandbox.close()
      await live.stop()
      await http.close()
      await Promise.all([channels.stop(), jobs.stop()])
    },
  }
}

/** What a browser on this machine calls a listening address. */
function addressOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}
