import {
  AcceptInviteRequest,
  CreatedInvite,
  CreateInviteRequest,
  Id,
  Invite,
  InviteByToken,
  Me,
  page,
} from '@quaydesk/contract'
import { z } from 'zod'
import type { HttpApp } from '../../platform/http/index.ts'
import { acceptInvite, readInvite } from '../commands/accept-invite.ts'
import { inviteMember } from '../commands/invite-member.ts'
import { listInvites } from '../commands/read-members.ts'
import { openSignIn } from '../commands/sign-in.ts'
import { withdrawInvite } from '../commands/withdraw-invite.ts'
import type { AccountsDeps } from '../deps.ts'
import { presentInvite, presentOpenInvite } from '../present.ts'
import { answerSignedIn } from './answer-me.ts'
import { fewTries } from './few-tries.ts'
import { PageQuery, pageStart, presentPage } from './pages.ts'

export function registerInviteRoutes(app: HttpApp, deps: AccountsDeps): void {
  registerManagingRoutes(app, deps)
  app.route({
    method: 'GET',
    url: '/api/invites/by-token',
    config: { access: 'public', rateLimit: fewTries },
    schema: {
      summary: 'What a link invites to',
      tags: ['members'],
      querystring: z.strictObject({ token: z.string().min(1).max(200) }),
      response: { 200: InviteByToken },
    },
    handler: async ({ query }) => presentOpenInvite(await readInvite(deps, query.token)),
  })
  app.route({
    method: 'POST',
    url: '/api/invites/accept',
    config: { access: 'public', rateLimit: fewTries },
    schema: {
      summary: 'Become a member by a link; it works once',
      tags: ['members'],
      body: AcceptInviteRequest,
      response: { 200: Me },
    },
    handler: async ({ body }, reply) => {
      const email = await acceptInvite(deps, body)
      return answerSignedIn(deps, reply, await openSignIn(deps, { email, password: body.password }))
    },
  })
}

function registerManagingRoutes(app: HttpApp, deps: AccountsDeps): void {
  app.route({
    method: 'GET',
    url: '/api/invites',
    config: { access: 'members.manage' },
    schema: {
      summary: 'Invitations that still wait',
      tags: ['members'],
      querystring: PageQuery,
      response: { 200: page(Invite) },
    },
    handler: async ({ actor, query }) =>
      presentPage(await listInvites(deps, actor, pageStart(query)), query.limit, presentInvite),
  })
  app.route({
    method: 'POST',
    url: '/api/invites',
    config: { access: 'members.manage' },
    schema: {
      summary: 'Invite somebody; the link is shown this once',
      tags: ['members'],
      body: CreateInviteRequest,
      response: { 201: CreatedInvite },
    },
    handler: async ({ actor, body }, reply) => {
      const { row, link, mailed } = await inviteMember(deps, actor, body)
      reply.status(201)
      return { ...presentInvite(row), link, mailed }
    },
  })
  app.route({
    method: 'DELETE',
    url: '/api/invites/:id',
    config: { access: 'members.manage' },
    schema: {
      summary: 'Withdraw an invitation',
      tags: ['members'],
      params: z.strictObject({ id: Id }),
      response: { 204: z.null() },
    },
    handler: async ({ actor, params }, reply) => {
      await withdrawInvite(deps, actor, params.id)
      return reply.status(204).send(null)
    },
  })
}
