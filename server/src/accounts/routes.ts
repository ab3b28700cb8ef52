import rateLimit from '@fastify/rate-limit'
import type { HttpApp } from '../platform/http/index.ts'
import type { AccountsDeps } from './deps.ts'
import { tooManyTries } from './routes/few-tries.ts'
import { registerInviteRoutes } from './routes/invites.ts'
import { registerMeRoutes } from './routes/me.ts'
import { registerMemberRoutes } from './routes/members.ts'
import { registerOrganizationRoutes } from './routes/organization.ts'
import { registerSessionRoutes } from './routes/session.ts'
import { registerSetupRoutes } from './routes/setup.ts'
import { registerShopRoutes } from './routes/shops.ts'

/** Mounts the routes of accounts. `actorHook` on the same app lets members in. */
export async function registerAccountsRoutes(app: HttpApp, deps: AccountsDeps): Promise<void> {
  await app.register(async (scope: HttpApp) => {
    await scope.register(rateLimit, {
      global: false,
      cache: 10_000,
      errorResponseBuilder: (_request, { ttl }) => tooManyTries(Math.ceil(ttl / 1000)),
    })
    registerSetupRoutes(scope, deps)
    registerSessionRoutes(scope, deps)
    registerMeRoutes(scope, deps)
    registerOrganizationRoutes(scope, deps)
    registerShopRoutes(scope, deps)
    registerMemberRoutes(scope, deps)
    registerInviteRoutes(scope, deps)
  })
}
