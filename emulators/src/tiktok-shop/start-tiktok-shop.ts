import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createPlayClock, type PlayClock } from '../core/clock.ts'
import { BodyTooLarge, json, type Received, receive, reply, text } from '../core/http.ts'
import { namedToken } from '../core/identifiers.ts'
import { refusalOf } from '../sandbox/refuse-strangers.ts'
import { answerApi } from './answer-api.ts'
import { answerControl } from './answer-control.ts'
import { apiRoutes } from './api-routes.ts'
import { answerPhone, type PhoneLinks } from './phone/answer-phone.ts'
import { keepDrawings } from './phone/drawings.ts'
import { answerAuthorize } from './routes/authorize-page.ts'
import { answerTokens } from './routes/tokens.ts'
import { seedSampleShop } from './seed/seed-sample-shop.ts'
import type { StandInSettings } from './settings.ts'
import { keepState, loadState, readState } from './state-file.ts'
import type { App } from './store/access-model.ts'
import { createStore, type Store } from './store/store.ts'

export type TiktokShopOptions = {
  /** A loopback address. */
  readonly host: string
  /** 0 for any free port; where another is taken, any free one serves. */
  readonly port: number
  /** Without it the machine's time. */
  readonly clock?: PlayClock
  /** Decides everything that is drawn by lot. */
  readonly seed?: number
  readonly settings?: Partial<StandInSettings>
  /**
   * Of the sample app; without it one that follows from the seed. A desk that others can reach should hand in a secret
   * of its own, because who knows it can sign webhooks.
   */
  readonly appSecret?: string
  /** Where everything is kept over a restart; without it everything is forgotten. */
  readonly stateFile?: string
  /** Where the sample app's seller returns to with the code. */
  readonly redirectUrl?: string
  /** Where the sample app gets its webhooks. */
  readonly webhookAddress?: string
  /** Where the phone's page leads besides. */
  readonly links?: PhoneLinks
}

export type TiktokShop = {
  /** Stands for the API's host, the authorization host and, with /open/authorize, the seller's page. */
  readonly url: string
  /** The registered sample app. */
  readonly app: Pick<App, 'appKey' | 'appSecret' | 'serviceId'>
  close(): Promise<void>
}

const largestBodyBytes = 12 * 1024 * 1024

/** Starts the stand-in with its sample shop, or with what was kept of it. */
export async function startTiktokShop(options: TiktokShopOptions): Promise<TiktokShop> {
  const clock = options.clock ?? createPlayClock()
  const store = createStore(clock, options.seed ?? 1, options.settings)
  const server = createServer((request, response) => {
    answer(store, clock, request, response, options.links ?? {}).catch((error: unknown) => {
      process.emitWarning(error instanceof Error ? error : String(error))
      if (!response.headersSent) reply(response, json(500, { code: 36009003, message: 'Internal error.' }))
    })
  })
  const port = await listen(server, options.host, options.port)
  store.origin = `http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${port}`
  const app = fill(store, options)
  app.redirectUrl = options.redirectUrl ?? app.redirectUrl
  app.webhookAddress = options.webhookAddress ?? app.webhookAddress
  const keeper = options.stateFile === undefined ? null : keepState(store, options.stateFile)
  return {
    url: store.origin,
    app,
    close: () =>
      new Promise((resolve) => {
        clock.stop()
        keeper?.stop()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function fill(store: Store, { stateFile, appSecret, seed = 1 }: TiktokShopOptions): App {
  const kept = stateFile === undefined ? null : readState(stateFile)
  const app = seedSampleShop(store, {
    appSecret: appSecret ?? namedToken(40, 'app secret', String(seed)).toLowerCase(),
    withPast: kept === null,
  })
  keepDrawings(store)
  if (kept) loadState(store, kept)
  return app
}

async function answer(
  store: Store,
  clock: PlayClock,
  request: IncomingMessage,
  response: ServerResponse,
  links: PhoneLinks,
): Promise<void> {
  const refusal = refusalOf(request.headers)
  if (refusal) return reply(response, text(403, refusal))
  const received = await receive(request, largestBodyBytes).catch((error: unknown) => {
    if (error instanceof BodyTooLarge) return null
    throw error
  })
  if (!received) return reply(response, json(413, { code: 36009021, message: 'The body is too large.' }))
  if (received.method !== 'GET') store.changes += 1
  if (received.path.startsWith('/_play')) return reply(response, await answerControl(store, clock, received))
  const page =
    (await answerPhone(received, links)) ??
    answerTokens(store, received) ??
    answerAuthorize(store, received) ??
    answerImage(store, received)
  if (page) return reply(response, page)
  const answered = await answerApi(store, apiRoutes, received)
  if (answered === 'cut') request.socket.destroy()
  else reply(response, answered)
}

function answerImage(store: Store, received: Received) {
  const name = /^\/images\/([\w.]+)$/.exec(received.path)?.[1]
  if (name === undefined || received.method !== 'GET') return null
  const image = store.images.get(name)
  if (!image) return text(404, 'No such picture.')
  return { status: 200, headers: { 'content-type': image.mime }, body: image.bytes }
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
