import { Me, SignInRequest } from '@quaydesk/contract'
import { z } from 'zod'
import type { HttpApp } from '../../platform/http/index.ts'
import { signIn } from '../commands/sign-in.ts'
import { signOut } from '../commands/sign-out.ts'
import type { AccountsDeps } from '../deps.ts'
import { answerSignedIn } from './answer-me.ts'
import { fewTries } from './few-tries.ts'

export function registerSessionRoutes(app: HttpApp, deps: AccountsDeps): void {
  app.route({
    method: 'POST',
    url: '/api/session',
    config: { access: 'public', rateLimit: fewTries },
    schema: {
      summary: 'Sign in with e-mail address and password',
      tags: ['accounts'],
      body: SignInRequest,
      response: { 200: Me },
    },
    handler: async ({ body, ip }, reply) => answerSignedIn(deps, reply, await signIn(deps, body, ip)),
  })
  app.route({
    method: 'DELETE',
    url: '/api/session',
    config: { access: 'member' },
    schema: { summary: 'Sign out', tags: ['accounts'], response: { 204: z.null() } },
    handler: async ({ actor, headers }, reply) => {
      reply.header('set-cookie', await signOut(deps, actor, headers.cookie))
      return reply.status(204).send(null)
    },
  })
}
