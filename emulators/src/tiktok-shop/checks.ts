import type { Received } from '../core/http.ts'
import { findRoute } from '../core/routing.ts'
import type { ApiRoute } from './api-call.ts'
import { ApiProblem } from './api-problem.ts'
import { spendSecond } from './quota.ts'
import { checkSignature, type EmptyBodyReading } from './sign-request.ts'
import { grantOfAccessToken, shopsOfSeller } from './store/access.ts'
import type { App, Grant } from './store/access-model.ts'
import type { Shop } from './store/chat-model.ts'
import { type Store, secondsNow } from './store/store.ts'

/** What is known of a call; each check adds its part. */
export type Entry = {
  readonly store: Store
  readonly routes: readonly ApiRoute[]
  readonly received: Received
  route?: ApiRoute
  params?: Readonly<Record<string, string>>
  app?: App
  grant?: Grant
  shop?: Shop
  emptyBody?: EmptyBodyReading
}

type Check = { readonly name: string; readonly run: (entry: Entry) => void }

/** A timestamp may be so old, and so far ahead. */
const window = { pastSeconds: 300, aheadSeconds: 30 }

const isForm = (received: Received) =>
  (received.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() === 'multipart/form-data'

/**
 * What is looked at first. That a wrong path and a wrong app key come before the signature was observed by others; the
 * rest of the order is our reading, so it is a table.
 */
export const checkOrder: readonly Check[] = [
  {
    name: 'path',
    run(entry) {
      const { method, path } = entry.received
      const found = findRoute(entry.routes, method, path)
      if (found === 'no-such-path') throw new ApiProblem(36009009)
      if (found === 'no-such-method') throw new ApiProblem(36009010)
      entry.route = found.route
      entry.params = found.params
    },
  },
  {
    name: 'app key',
    run(entry) {
      const app = entry.store.apps.get(entry.received.query.get('app_key') ?? '')
      if (!app) throw new ApiProblem(36009004, 'app_key is missing or unknown.')
      entry.app = app
    },
  },
  {
    name: 'timestamp',
    run({ store, received }) {
      const given = Number(received.query.get('timestamp') ?? Number.NaN)
      const now = secondsNow(store) + store.settings.clockSkewSeconds
      if (!(given >= now - window.pastSeconds && given <= now + window.aheadSeconds))
        throw new ApiProblem(36009004, 'timestamp is missing or outside the allowed window.')
    },
  },
  {
    name: 'signature',
    run(entry) {
      const { received, app } = entry
      const body = isForm(received) ? null : received.body
      const checked = checkSignature(
        app?.appSecret ?? '',
        { path: received.path, query: received.query, body },
        received.query.get('sign') ?? '',
      )
      if (!checked.valid) throw new ApiProblem(106001)
      entry.emptyBody = checked.emptyBody
    },
  },
  {
    name: 'token',
    run(entry) {
      const token = entry.received.headers['x-tts-access-token']
      if (typeof token !== 'string') throw new ApiProblem(36009004, 'x-tts-access-token is missing.')
      const grant = entry.app && grantOfAccessToken(entry.store, entry.app, token)
      if (!grant) throw new ApiProblem(105002)
      entry.grant = grant
    },
  },
  {
    name: 'scope',
    run({ route, grant }) {
      if (route?.scope && !grant?.scopes.includes(route.scope))
        throw new ApiProblem(105005, `The scope ${route.scope} was not granted.`)
    },
  },
  {
    name: 'cipher',
    run(entry) {
      const cipher = entry.received.query.get('shop_cipher')
      const own = shopsOfSeller(entry.store, entry.grant?.sellerId ?? '')
      if (entry.route?.cipher === 'forbidden') {
        if (cipher !== null) throw new ApiProblem(36009004, 'Unexpected identifier: shop_cipher.')
        return
      }
      if (cipher === null && own.length !== 1) throw new ApiProblem(106013)
      const shop = cipher === null ? own[0] : own.find((one) => one.cipher === cipher)
      if (!shop) throw new ApiProblem(101000)
      entry.shop = shop
    },
  },
  {
    name: 'rate',
    run({ store, app, route, shop }) {
      spendSecond(store, app?.appKey ?? '', shop?.id ?? '', `${route?.method} ${route?.path}`)
    },
  },
]
