import { z } from 'zod'
import type { HttpApp } from '../../platform/http/index.ts'
import type { ChatDeps } from './chat-deps.ts'
import { registerVisitorFiles } from './routes/files.ts'
import { registerLines } from './routes/lines.ts'
import { registerVisitorLive } from './routes/live.ts'
import { registerVisit } from './routes/visit.ts'
import { registerWidget } from './routes/widget.ts'

/** What the visitor's side of web chat can ask for. */
export async function registerChatRoutes(app: HttpApp, deps: ChatDeps): Promise<void> {
  registerWidget(app, deps)
  await app.register(async (scope: HttpApp) => {
    allowEveryOrigin(scope)
    registerVisit(scope, deps)
    registerLines(scope, deps)
    registerVisitorLive(scope, deps)
    await registerVisitorFiles(scope, deps)
  })
}

/**
 * The frame has an opaque origin, which no list can name. Nothing is given away by it: no cookie is read here, and who holds no token
 * is nobody. Which pages may show the frame is said by the frame's own policy.
 */
function allowEveryOrigin(scope: HttpApp): void {
  scope.addHook('onRequest', async (_request, reply) => {
    reply.header('access-control-allow-origin', '*')
  })
  scope.route({
    method: 'OPTIONS',
    url: '/chat/:channelId/*',
    config: { access: 'public' },
    schema: { hide: true, params: z.strictObject({ channelId: z.uuid(), '*': z.string() }) },
    handler: async (_request, reply) =>
      reply
        .status(204)
        .headers({
          'access-control-allow-methods': 'GET, POST',
          'access-control-allow-headers': 'authorization, content-type',
          'access-control-max-age': '7200',
        })
        .send(),
  })
}
