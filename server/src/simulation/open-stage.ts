import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { type App, createApp } from '../app.ts'
import { readConfig } from '../platform/config.ts'
import type { Database } from '../platform/db/index.ts'
import type { Log } from '../platform/log.ts'
import { startOfDay } from './days.ts'
import { createPlatform, type Platform, type PlatformShop } from './platform.ts'
import { type StandIn, type StandIns, startStandIn } from './stand-in.ts'
import { createVirtualClock, type VirtualClock } from './virtual-clock.ts'

export type OpenStage = {
  readonly app: App
  readonly standIn: StandIn
  readonly clock: VirtualClock
  readonly platform: Platform
  /** The platform's shop, whose days they are. */
  readonly market: PlatformShop
  close(): Promise<void>
}

export type StageOptions = {
  /** Migrated. */
  readonly db: Database
  readonly log: Log
  /** Empty; files are kept there. */
  readonly folder: string
  readonly standIns: StandIns
  /** The local day before whose first minute everything stands. */
  readonly from: string
  readonly seed: number
}

const dayMs = 24 * 3_600_000
/** So long before the first day the seller connects his shop. */
const openingMs = 600_000

/** The desk as it is built for production, beside the stand-in, both on one clock that stands still. */
export async function openStage({ db, log, folder, standIns, from, seed }: StageOptions): Promise<OpenStage> {
  const standIn = await startStandIn(standIns, Date.parse(`${from}T00:00:00Z`) - dayMs, seed)
  const platform = createPlatform(standIn.url)
  const market = await platform.shop()
  await standIn.clock.advance(startOfDay(from, market.timeZone) - openingMs - standIn.clock.now())
  const clock = createVirtualClock(standIn.clock.now)
  // Nobody opens a page here, so it is an empty one.
  const deskFolder = join(folder, 'desk')
  await mkdir(join(deskFolder, 'assets'), { recursive: true })
  await writeFile(join(deskFolder, 'index.html'), '<!doctype html><title>Quaydesk</title>')
  const app = await createApp({
    config: readConfig({ PORT: String(await freePort()), QUAYDESK_DATA: folder, QUAYDESK_SANDBOX: 'on' }),
    db,
    log,
    clock,
    secret: 'what a simulation writes is thrown away',
    dataFolder: folder,
    widgetFolder: deskFolder,
    deskFolder,
    startSandbox: async () => ({
      url: standIn.url,
      tiktokShop: { url: standIn.url, ...standIn.app },
      close: standIn.close,
    }),
  })
  await app.listen()
  return { app, standIn, clock, platform, market, close: app.close }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}
