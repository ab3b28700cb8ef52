import {
  Draft,
  MessageEntry,
  NoteEntry,
  NoteRequest,
  ReplyRequest,
  WritingLease,
  WritingRequest,
} from '@quaydesk/contract'
import { z } from 'zod'
import type { HttpApp } from '../../platform/http/index.ts'
import { addNote } from '../commands/add-note.ts'
import { fetchMissingFiles } from '../commands/fetch-missing-files.ts'
import { holdWriting, stopWriting } from '../commands/hold-writing.ts'
import { dropDraft, keepDraft } from '../commands/keep-draft.ts'
import { retryMessage } from '../commands/retry-message.ts'
import { sendReply } from '../commands/send-reply.ts'
import type { InboxDeps } from '../deps.ts'
import { ById } from './params.ts'

const tags = ['conversations']
const access = 'conversations.answer'
const OfDraft = ById.extend({ mode: Draft.shape.mode })

export function registerAnsweringRoutes(app: HttpApp, deps: InboxDeps): void {
  app.route({
    method: 'POST',
    url: '/api/conversations/:id/messages',
    config: { access },
    schema: {
      summary:
        'Answer; a Conflict with the new entries if somebody else answered since the last seen message',
      tags,
      params: ById,
      body: ReplyRequest,
      response: { 201: MessageEntry },
    },
    handler: async ({ actor, params, body }, reply) =>
      reply.status(201).send(await sendReply(deps, actor, params.id, body)),
  })
  app.route({
    method: 'POST',
    url: '/api/messages/:id/retry',
    config: { access },
    schema: { summary: 'Send a failed message once more', tags, params: ById, response: { 204: z.null() } },
    handler: async ({ actor, params }, reply) => {
      await retryMessage(deps, actor, params.id)
      return reply.status(204).send(null)
    },
  })
  app.route({
    method: 'POST',
    url: '/api/messages/:id/files',
    config: { access: 'conversations.read' },
    schema: {
      summary: 'Fetch the pictures or the video of a message once more that its platform did not give',
      tags,
      params: ById,
      response: { 204: z.null() },
    },
    handler: async ({ actor, params }, reply) => {
      await fetchMissingFiles(deps, actor, params.id)
      return reply.status(204).send(null)
    },
  })
  app.route({
    method: 'POST',
    url: '/api/conversations/:id/notes',
    config: { access },
    schema: {
      summary: 'Note something for colleagues',
      tags,
      params: ById,
      body: NoteRequest,
      response: { 201: NoteEntry },
    },
    handler: async ({ actor, params, body }, reply) =>
      reply.status(201).send(await addNote(deps, actor, params.id, body)),
  })
  app.route({
    method: 'PUT',
    url: '/api/conversations/:id/writing',
    config: { access },
    schema: {
      summary: 'Take or renew the writing lease of 30 seconds; a Conflict says who holds it',
      tags,
      params: ById,
      body: WritingRequest,
      response: { 200: WritingLease },
    },
    handler: async ({ actor, params, body }) => holdWriting(deps, actor, params.id, body),
  })
  app.route({
    method: 'DELETE',
    url: '/api/conversations/:id/writing',
    config: { access },
    schema: { summary: 'Give the writing lease back', tags, params: ById, response: { 204: z.null() } },
    handler: async ({ actor, params }, reply) => {
      await stopWriting(deps, actor, params.id)
      return reply.status(204).send(null)
    },
  })
  app.route({
    method: 'PUT',
    url: '/api/conversations/:id/drafts/:mode',
    config: { access },
    schema: {
      summary: 'Keep a draft; an empty one is dropped',
      tags,
      params: OfDraft,
      body: Draft,
      response: { 204: z.null() },
    },
    handler: async ({ actor, params: { id, mode }, body }, reply) => {
      await keepDraft(deps, actor, { conversationId: id, mode, draft: body })
      return reply.status(204).send(null)
    },
  })
  app.route({
    method: 'DELETE',
    url: '/api/conversations/:id/drafts/:mode',
    config: { access },
    schema: { summary: 'Drop a draft', tags, params: OfDraft, response: { 204: z.null() } },
    handler: async ({ actor, params: { id, mode } }, reply) => {
      await dropDraft(deps, actor, { conversationId: id, mode })
      return reply.status(204).send(null)
    },
  })
}
