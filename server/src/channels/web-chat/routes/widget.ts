import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { HttpApp } from '../../../platform/http/index.ts'
import type { ChatDeps } from '../chat-deps.ts'
import { framePage, framePolicy } from '../frame-page.ts'

/** Read once: a new build means a new start. */
function builtScript(folder: string, name: string) {
  let read: Promise<{ content: Buffer; version: string }> | null = null
  return () => {
    read ??= readFile(join(folder, name)).then((content) => ({
      content,
      version: createHash('sha256').update(content).digest('hex').slice(0, 16),
    }))
    read.catch(() => {
      read = null
    })
    return read
  }
}

/** The two scripts and the page inside the frame: what any shop page may load. */
export function registerWidget(app: HttpApp, { channels, widgetFolder }: ChatDeps): void {
  const loader = builtScript(widgetFolder, 'widget.js')
  const frame = builtScript(widgetFolder, 'frame.js')

  app.route({
    method: 'GET',
    url: '/widget.js',
    config: { access: 'public' },
    schema: {
      summary: 'The script of the line that embeds the chat',
      tags: ['chat'],
      response: { 200: z.any() },
    },
    handler: async (_request, reply) => {
      const { content } = await loader()
      return reply
        .headers({ 'cache-control': 'public, max-age=300', 'cross-origin-resource-policy': 'cross-origin' })
        .type('text/javascript; charset=utf-8')
        .send(content)
    },
  })
  app.route({
    method: 'GET',
    url: '/chat/frame.js',
    config: { access: 'public' },
    schema: {
      hide: true,
      querystring: z.strictObject({ v: z.string().max(16).optional() }),
      response: { 200: z.any() },
    },
    handler: async (request, reply) => {
      const { content, version } = await frame()
      const kept = request.query.v === version ? 'public, max-age=31536000, immutable' : 'no-cache'
      return reply
        .headers({ 'cache-control': kept, 'cross-origin-resource-policy': 'cross-origin' })
        .type('text/javascript; charset=utf-8')
        .send(content)
    },
  })
  app.route({
    method: 'GET',
    url: '/chat/:channelId/frame',
    config: { access: 'public' },
    schema: {
      summary: 'The page inside the frame, for the pages that the channel allows',
      tags: ['chat'],
      params: z.strictObject({ channelId: z.uuid() }),
      response: { 200: z.any() },
    },
    handler: async (request, reply) => {
      const channel = await channels.find(request.params.channelId)
      const { allowedOrigins } = channel.config
      const { version } = await frame()
      return reply
        .headers({ 'content-security-policy': framePolicy(allowedOrigins), 'cache-control': 'no-cache' })
        .type('text/html; charset=utf-8')
        .send(framePage({ channelId: channel.id, allowedOrigins, scriptVersion: version }))
    },
  })
}
