import { Me, SetupRequest, SetupState } from '@quaydesk/contract'
import type { HttpApp } from '../../platform/http/index.ts'
import { createOwner } from '../commands/create-owner.ts'
import { isSetupNeeded } from '../commands/ensure-setup-token.ts'
import { openSignIn } from '../commands/sign-in.ts'
import type { AccountsDeps } from '../deps.ts'
import { answerSignedIn } from './answer-me.ts'
import { fewTries } from './few-tries.ts'

export function registerSetupRoutes(app: HttpApp, deps: AccountsDeps): void {
  app.route({
    method: 'GET',
    url: '/api/setup',
    config: { access: 'public' },
    schema: {
      summary: 'Whether an owner is still to be made',
      tags: ['accounts'],
      response: { 200: SetupState },
    },
    handler: async () => ({ needed: await isSetupNeeded(deps) }),
  })
  app.route({
    method: 'POST',
    url: '/api/setup',
    config: { access: 'public', rateLimit: fewTries },
    schema: {
      summary: 'Make the owner with the token of the setup link; it works once',
      tags: ['accounts'],
      body: SetupRequest,
      response: { 200: Me },
    },
    handler: async ({ body }, reply) => {
      await createOwner(deps, body)
      return answerSignedIn(
        deps,
        reply,
        await openSignIn(deps, { email: body.email.toLowerCase(), password: body.password }),
      )
    },
  })
}
