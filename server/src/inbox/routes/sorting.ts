import { CreateSavedViewRequest, CreateTagRequest, Id, SavedView, Tag, TagUse } from '@quaydesk/contract'
import { z } from 'zod'
import type { HttpApp } from '../../platform/http/index.ts'
import { createTag, readTags, readTagUses, removeTag, renameTag, setTag } from '../commands/manage-tags.ts'
import { readViews, removeView, saveView } from '../commands/manage-views.ts'
import type { InboxDeps } from '../deps.ts'
import { ById } from './params.ts'

const tags = ['tags and views']
const none = { 204: z.null() }
const OfTag = ById.extend({ tagId: Id })

export function registerSortingRoutes(app: HttpApp, deps: InboxDeps): void {
  app.route({
    method: 'GET',
    url: '/api/tags',
    config: { access: 'conversations.read' },
    schema: { summary: 'All tags', tags, response: { 200: z.array(Tag) } },
    handler: async ({ actor }) => readTags(deps, actor),
  })
  app.route({
    method: 'POST',
    url: '/api/tags',
    config: { access: 'tags.manage' },
    schema: { summary: 'Make a tag', tags, body: CreateTagRequest, response: { 201: Tag } },
    handler: async ({ actor, body }, reply) =>
      reply.status(201).send(await createTag(deps, actor, body.name)),
  })
  app.route({
    method: 'GET',
    url: '/api/tags/uses',
    config: { access: 'tags.manage' },
    schema: {
      summary: 'How many conversations bear each tag; one that none bears is left out',
      tags,
      response: { 200: z.array(TagUse) },
    },
    handler: async ({ actor }) => readTagUses(deps, actor),
  })
  app.route({
    method: 'PATCH',
    url: '/api/tags/:id',
    config: { access: 'tags.manage' },
    schema: { summary: 'Rename a tag', tags, params: ById, body: CreateTagRequest, response: { 200: Tag } },
    handler: async ({ actor, params, body }) => renameTag(deps, actor, { id: params.id, name: body.name }),
  })
  app.route({
    method: 'DELETE',
    url: '/api/tags/:id',
    config: { access: 'tags.manage' },
    schema: {
      summary: 'Delete a tag and take it off every conversation',
      tags,
      params: ById,
      response: none,
    },
    handler: async ({ actor, params }, reply) => {
      await removeTag(deps, actor, params.id)
      return reply.status(204).send(null)
    },
  })
  for (const [method, tagged] of [
    ['PUT', true],
    ['DELETE', false],
  ] as const) {
    app.route({
      method,
      url: '/api/conversations/:id/tags/:tagId',
      config: { access: 'conversations.answer' },
      schema: {
        summary: tagged ? 'Put a tag on a conversation' : 'Take a tag off a conversation',
        tags,
        params: OfTag,
        response: none,
      },
      handler: async ({ actor, params: { id, tagId } }, reply) => {
        await setTag(deps, actor, { conversationId: id, tagId, tagged })
        return reply.status(204).send(null)
      },
    })
  }
  app.route({
    method: 'GET',
    url: '/api/views',
    config: { access: 'conversations.read' },
    schema: { summary: 'Saved views: own ones and shared ones', tags, response: { 200: z.array(SavedView) } },
    handler: async ({ actor }) => readViews(deps, actor),
  })
  app.route({
    method: 'POST',
    url: '/api/views',
    config: { access: 'conversations.read' },
    schema: { summary: 'Save a view', tags, body: CreateSavedViewRequest, response: { 201: SavedView } },
    handler: async ({ actor, body }, reply) => reply.status(201).send(await saveView(deps, actor, body)),
  })
  app.route({
    method: 'DELETE',
    url: '/api/views/:id',
    config: { access: 'conversations.read' },
    schema: { summary: 'Delete an own view', tags, params: ById, response: none },
    handler: async ({ actor, params }, reply) => {
      await removeView(deps, actor, params.id)
      return reply.status(204).send(null)
    },
  })
}
