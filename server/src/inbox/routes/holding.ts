import { AssignmentRequest, SnoozeRequest } from '@quaydesk/contract'
import { z } from 'zod'
import type { HttpApp } from '../../platform/http/index.ts'
import { assignConversation, releaseConversation } from '../commands/assign-conversation.ts'
import { requestClosure, undoClosure } from '../commands/close-conversation.ts'
import { snoozeConversation, unsnoozeConversation } from '../commands/snooze-conversation.ts'
import type { InboxDeps } from '../deps.ts'
import { ById } from './params.ts'

const tags = ['conversations']
const access = 'conversations.answer'
const none = { 204: z.null() }

export function registerHoldingRoutes(app: HttpApp, deps: InboxDeps): void {
  app.route({
    method: 'PUT',
    url: '/api/conversations/:id/assignment',
    config: { access },
    schema: {
      summary: 'Claim or hand over; a Conflict says who holds it if that is not whom one saw',
      tags,
      params: ById,
      body: AssignmentRequest,
      response: none,
    },
    handler: async ({ actor, params, body }, reply) => {
      await assignConversation(deps, actor, params.id, body)
      return reply.status(204).send(null)
    },
  })
  app.route({
    method: 'DELETE',
    url: '/api/conversations/:id/assignment',
    config: { access },
    schema: { summary: 'Give the conversation back to everyone', tags, params: ById, response: none },
    handler: async ({ actor, params }, reply) => {
      await releaseConversation(deps, actor, params.id)
      return reply.status(204).send(null)
    },
  })
  app.route({
    method: 'PUT',
    url: '/api/conversations/:id/closure',
    config: { access },
    schema: { summary: 'Close; takes effect after ten seconds', tags, params: ById, response: none },
    handler: async ({ actor, params }, reply) => {
      await requestClosure(deps, actor, params.id)
      return reply.status(204).send(null)
    },
  })
  app.route({
    method: 'DELETE',
    url: '/api/conversations/:id/closure',
    config: { access },
    schema: { summary: 'Undo a close within its ten seconds', tags, params: ById, response: none },
    handler: async ({ actor, params }, reply) => {
      await undoClosure(deps, actor, params.id)
      return reply.status(204).send(null)
    },
  })
  app.route({
    method: 'PUT',
    url: '/api/conversations/:id/snooze',
    config: { access },
    schema: {
      summary: 'Hide it from the views until then, or until the customer writes; stops no clock',
      tags,
      params: ById,
      body: SnoozeRequest,
      response: none,
    },
    handler: async ({ actor, params: { id }, body }, reply) => {
      await snoozeConversation(deps, actor, { id, until: Date.parse(body.until) })
      return reply.status(204).send(null)
    },
  })
  app.route({
    method: 'DELETE',
    url: '/api/conversations/:id/snooze',
    config: { access },
    schema: { summary: 'Bring a snoozed conversation back', tags, params: ById, response: none },
    handler: async ({ actor, params }, reply) => {
      await unsnoozeConversation(deps, actor, params.id)
      return reply.status(204).send(null)
    },
  })
}
