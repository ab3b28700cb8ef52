import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from './config.ts'
import { createSigner } from './crypto.ts'

/** The stand-in of a platform, with the app that its sample seller has registered. */
export type SandboxPlatform = {
  /** One origin for all that the platform has several for. */
  readonly url: string
  readonly appKey: string
  readonly appSecret: string
  readonly serviceId: string
}

type Sandbox = { readonly url: string; readonly tiktokShop: SandboxPlatform; close(): Promise<void> }

/** Starts the stand-ins and the sample shop. Handed in, because the server imports nothing of what judges it. */
export type SandboxStarter = (options: {
  deskUrl: string
  host: string
  port: number
  channelId: () => Promise<string | null>
  appSecret: string
  folder: string
}) => Promise<Sandbox>

export type OpenedSandbox = {
  /** Where one plays the buyer; null while there is no sandbox. */
  doors(): { readonly shopUrl: string; readonly tiktokShopUrl: string } | null
  tiktokShop(): SandboxPlatform | null
  start(options: { deskUrl: string; channelId: () => Promise<string | null> }): Promise<void>
  close(): Promise<void>
}

type SandboxConfig = Pick<Config, 'sandbox' | 'host' | 'port' | 'publicUrl'>

const loopback = /^(localhost|127(\.\d{1,3}){3}|::1)$/

/**
 * On by itself only where nobody else can reach it: nobody owns the desk yet, it listens on loopback and has no public address.
 * @param fresh there is no owner yet
 */
export function sandboxWanted({ sandbox, host, publicUrl }: SandboxConfig, fresh: boolean): boolean {
  if (sandbox !== 'automatic') return sandbox === 'on'
  return fresh && loopback.test(host) && publicUrl === undefined
}

/** The sandbox listens on loopback, whatever the desk does, one port above it. */
export function openSandbox({
  config,
  fresh,
  starter,
  secret,
  dataFolder,
}: {
  config: SandboxConfig
  fresh: boolean
  starter: SandboxStarter | null
  /** The installation's. */
  secret: string
  dataFolder: string
}): OpenedSandbox {
  let running: Sandbox | null = null
  return {
    doors: () => running && { shopUrl: running.url, tiktokShopUrl: running.tiktokShop.url },
    tiktokShop: () => running?.tiktokShop ?? null,
    start: async (options) => {
      if (starter === null || !sandboxWanted(config, fresh)) return
      const folder = join(dataFolder, 'sandbox')
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const appSecret = createSigner(secret, 'sandbox app').sign('tiktok-shop')
      running = await starter({ ...options, host: '127.0.0.1', port: config.port + 1, appSecret, folder })
    },
    close: async () => running?.close(),
  }
}
