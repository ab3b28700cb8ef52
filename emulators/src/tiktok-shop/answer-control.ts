import type { PlayClock } from '../core/clock.ts'
import { type Answer, json, type Received } from '../core/http.ts'
import { findRoute } from '../core/routing.ts'
import { controlRoutes } from './control-routes.ts'
import { BadWish } from './routes/control/control-route.ts'
import type { Store } from './store/store.ts'

/** Answers a call under /_play: plain JSON, errors as `{ error }`. */
export async function answerControl(store: Store, clock: PlayClock, received: Received): Promise<Answer> {
  // A foreign page in the browser of whoever runs this could reach it; its own pages are of this site.
  if (received.headers['sec-fetch-site'] === 'cross-site')
    return json(403, { error: 'Other sites may not play here.' })
  const found = findRoute(controlRoutes, received.method, received.path)
  if (typeof found === 'string') return json(404, { error: 'No such control; the document lists them.' })
  try {
    const body = received.body.length === 0 ? {} : wish(received.body)
    const { route, params } = found
    return json(200, await route.handle({ store, clock, params, query: received.query, body }))
  } catch (error) {
    if (error instanceof BadWish) return json(400, { error: error.message })
    throw error
  }
}

function wish(bytes: Buffer): Readonly<Record<string, unknown>> {
  try {
    const body: unknown = JSON.parse(bytes.toString('utf8'))
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return { ...body }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  throw new BadWish('The body must be a JSON object.')
}
