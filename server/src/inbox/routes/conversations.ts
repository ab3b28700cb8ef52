import {
  Conversation,
  ConversationPage,
  Customer,
  ListConversationsQuery,
  ReadMarkRequest,
  ThreadPage,
  ThreadQuery,
  ViewCounts,
} from '@quaydesk/contract'
import { z } from 'zod'
import type { HttpApp } from '../../platform/http/index.ts'
import { markRead } from '../commands/mark-read.ts'
import { readConversation, readThread } from '../commands/read-conversation.ts'
import { readConversations, readCounts } from '../commands/read-conversations.ts'
import { readCustomer } from '../commands/read-customer.ts'
import type { InboxDeps } from '../deps.ts'
import { ById } from './params.ts'

const tags = ['conversations']

export function registerConversationRoutes(app: HttpApp, deps: InboxDeps): void {
  app.route({
    method: 'GET',
    url: '/api/conversations',
    config: { access: 'conversations.read' },
    schema: {
      summary: 'A page of a view, narrowed by filters or a search',
      tags,
      querystring: ListConversationsQuery,
      response: { 200: ConversationPage },
    },
    handler: async ({ actor, query }) => readConversations(deps, actor, query),
  })
  app.route({
    method: 'GET',
    url: '/api/conversations/counts',
    config: { access: 'conversations.read' },
    schema: {
      summary: 'How many conversations each view, shop and channel holds',
      tags,
      response: { 200: ViewCounts },
    },
    handler: async ({ actor }) => readCounts(deps, actor),
  })
  app.route({
    method: 'GET',
    url: '/api/conversations/:id',
    config: { access: 'conversations.read' },
    schema: {
      summary: 'One conversation with own drafts',
      tags,
      params: ById,
      response: { 200: Conversation },
    },
    handler: async ({ actor, params }) => readConversation(deps, actor, params.id),
  })
  app.route({
    method: 'GET',
    url: '/api/conversations/:id/thread',
    config: { access: 'conversations.read' },
    schema: {
      summary: 'What was said, noted and done, the newest page first',
      tags,
      params: ById,
      querystring: ThreadQuery,
      response: { 200: ThreadPage },
    },
    handler: async ({ actor, params, query }) => readThread(deps, actor, params.id, query),
  })
  app.route({
    method: 'PUT',
    url: '/api/conversations/:id/read-mark',
    config: { access: 'conversations.read' },
    schema: {
      summary: 'Say up to which message one has read',
      tags,
      params: ById,
      body: ReadMarkRequest,
      response: { 204: z.null() },
    },
    handler: async ({ actor, params, body }, reply) => {
      await markRead(deps, actor, params.id, body.messageId)
      return reply.status(204).send(null)
    },
  })
  app.route({
    method: 'GET',
    url: '/api/customers/:id',
    config: { access: 'conversations.read' },
    schema: { summary: 'A customer with earlier sessions', tags, params: ById, response: { 200: Customer } },
    handler: async ({ actor, params }) => readCustomer(deps, actor, params.id),
  })
}
