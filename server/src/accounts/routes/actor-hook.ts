import type { FastifyRequest } from 'fastify'
import { Forbidden, Unauthenticated } from '../../platform/errors.ts'
import type { HttpApp } from '../../platform/http/index.ts'
import type { Actor } from '../actor.ts'
import { resolveActor } from '../commands/resolve-actor.ts'
import type { AccountsDeps } from '../deps.ts'
import { require } from '../policy.ts'
import { isForeign } from '../same-origin.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who makes the request. Only on routes that are not public; elsewhere reading it is a bug and throws. */
    readonly actor: Actor
  }
}

const readingMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Looks up who makes each request that is not public and holds him to the route's `access`; refuses changes that another site's
 * page asks for. Before a body is read.
 */
export function actorHook(
  app: HttpApp,
  deps: Pick<AccountsDeps, 'db' | 'clock' | 'auth' | 'actors' | 'publicUrl'>,
): void {
  const actors = new WeakMap<FastifyRequest, Actor>()
  app.decorateRequest('actor', {
    getter() {
      const actor = actors.get(this)
      if (!actor)
        throw new Error(`${this.method} ${this.routeOptions.url} is public: nobody has signed in for it.`)
      return actor
    },
  })
  app.addHook('onRequest', async (request, reply) => {
    const { access } = request.routeOptions.config
    refuseForeign(request, deps.publicUrl)
    // Without it there is no such route: the answer is a 404.
    if (access === undefined || access === 'public') return
    const resolved = await resolveActor(deps, request.headers.cookie)
    if (!resolved)
      throw new Unauthenticated('You are not signed in, or your sign-in has ended. Sign in again.')
    if (resolved.setCookies.length > 0) reply.header('set-cookie', [...resolved.setCookies])
    actors.set(request, resolved.actor)
    if (access !== 'member') require(resolved.actor, access)
  })
}

/** The chat's own addresses are meant to be called from shops' pages and carry no cookie; everything under /api is not. */
function refuseForeign(request: FastifyRequest, publicUrl: string): void {
  if (readingMethods.has(request.method) || !request.url.startsWith('/api/')) return
  const { origin, host, 'sec-fetch-site': secFetchSite } = request.headers
  const site = Array.isArray(secFetchSite) ? secFetchSite[0] : secFetchSite
  if (isForeign({ origin, host, secFetchSite: site }, publicUrl))
    throw new Forbidden(
      'This change was asked for by the page of another site. Open the desk and do it there.',
    )
}
