import { ChangePasswordRequest, Me, UpdateMeRequest } from '@quaydesk/contract'
import { z } from 'zod'
import type { HttpApp } from '../../platform/http/index.ts'
import { changeMe } from '../commands/change-me.ts'
import { changePassword } from '../commands/change-password.ts'
import type { AccountsDeps } from '../deps.ts'
import { answerMe } from './answer-me.ts'

export function registerMeRoutes(app: HttpApp, deps: AccountsDeps): void {
  app.route({
    method: 'GET',
    url: '/api/me',
    config: { access: 'member' },
    schema: {
      summary: 'The signed-in member, with permissions and shops',
      tags: ['accounts'],
      response: { 200: Me },
    },
    handler: async ({ actor }) => answerMe(deps, actor),
  })
  app.route({
    method: 'PATCH',
    url: '/api/me',
    config: { access: 'member' },
    schema: {
      summary: 'Change own name and preferences',
      tags: ['accounts'],
      body: UpdateMeRequest,
      response: { 200: Me },
    },
    handler: async ({ actor, body }) => {
      await changeMe(deps, actor, body)
      return answerMe(deps, actor)
    },
  })
  app.route({
    method: 'PUT',
    url: '/api/me/password',
    config: { access: 'member' },
    schema: {
      summary: 'Change own password; ends all other sign-ins',
      tags: ['accounts'],
      body: ChangePasswordRequest,
      response: { 204: z.null() },
    },
    handler: async ({ actor, body, headers, ip }, reply) => {
      const setCookies = await changePassword(deps, actor, body, {
        cookieHeader: headers.cookie,
        address: ip,
      })
      return reply.status(204).header('set-cookie', setCookies).send(null)
    },
  })
}
