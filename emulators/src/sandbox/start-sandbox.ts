import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { startTiktokShop } from '../tiktok-shop/start-tiktok-shop.ts'
import { localeOf } from './locale.ts'
import { refusalOf } from './refuse-strangers.ts'
import { shopPage } from './shop-page.ts'

export type SandboxOptions = {
  /** Origin of the desk, whose widget.js the shop embeds. */
  readonly deskUrl: string
  /** A loopback address. */
  readonly host: string
  /** Of the sample shop; the stand-in of TikTok Shop has the next. Where one is taken, any free port serves. */
  readonly port: number
  /** The chat that the sample shop embeds; null until somebody has made a shop in the desk. */
  readonly channelId: () => Promise<string | null>
  /** By which the stand-in signs: nobody else must know it, for it speaks to a desk that may hold real shops too. */
  readonly appSecret: string
  /** Where the stand-in keeps its chats over a restart. */
  readonly folder: string
}

export type Sandbox = {
  readonly url: string
  /** The stand-in of TikTok Shop with the app that its sample seller has registered. */
  readonly tiktokShop: {
    readonly url: string
    readonly appKey: string
    readonly appSecret: string
    readonly serviceId: string
  }
  close(): Promise<void>
}

/** Serves the sample shop, on an origin of its own as a seller's real shop would be, and the stand-ins of the platforms. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { host, appSecret, folder, deskUrl } = options
  let phoneUrl: string | null = null
  const shop = await startSampleShop(options, () => phoneUrl)
  const tiktokShop = await startTiktokShop({
    host,
    port: options.port === 0 ? 0 : options.port + 1,
    appSecret,
    stateFile: join(folder, 'tiktok-shop.json'),
    links: { desk: deskUrl, shop: shop.url },
  }).catch(async (error: unknown) => {
    await shop.close()
    throw error
  })
  phoneUrl = tiktokShop.url
  const { appKey, serviceId } = tiktokShop.app
  return {
    url: shop.url,
    tiktokShop: { url: tiktokShop.url, appKey, appSecret, serviceId },
    close: async () => {
      await Promise.all([shop.close(), tiktokShop.close()])
    },
  }
}

/** @param phoneUrl where one plays the buyers of a marketplace; null until that has started */
async function startSampleShop(
  options: SandboxOptions,
  phoneUrl: () => string | null,
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    answer(request, response, options, phoneUrl()).catch((error: unknown) => {
      process.emitWarning(error instanceof Error ? error : String(error))
      send(response, 500, 'text/plain; charset=utf-8', 'The sandbox failed; the desk is not affected.')
    })
  })
  server.requestTimeout = 10_000
  const port = await listen(server, options.host, options.port)
  const host = options.host.includes(':') ? `[${options.host}]` : options.host
  return {
    url: `http://${host}:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  options: SandboxOptions,
  phoneUrl: string | null,
): Promise<void> {
  const refusal = refusalOf(request.headers)
  if (refusal) return send(response, 403, 'text/plain; charset=utf-8', refusal)
  const { pathname } = new URL(request.url ?? '/', 'http://sandbox')
  if (request.method !== 'GET' || pathname !== '/')
    return send(response, 404, 'text/plain; charset=utf-8', 'The sample shop has one page: /')
  const page = shopPage({
    deskUrl: options.deskUrl,
    phoneUrl,
    channelId: await options.channelId(),
    locale: localeOf(request.headers['accept-language']),
  })
  send(response, 200, 'text/html; charset=utf-8', page)
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response
    .writeHead(status, {
      'content-type': type,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
    .end(body)
}

function listen(server: ReturnType<typeof createServer>, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && port !== 0) listen(server, host, 0).then(resolve, reject)
      else reject(error)
    })
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port))
  })
}
