import { ChatLineAccepted, ChatLineRequest, ChatLines, Cursor } from '@quaydesk/contract'
import { z } from 'zod'
import type { HttpApp } from '../../../platform/http/index.ts'
import { acceptLine } from '../accept-line.ts'
import { authenticateVisitor } from '../authenticate-visitor.ts'
import type { ChatDeps } from '../chat-deps.ts'
import { recentLines } from '../recent-lines.ts'

const params = z.strictObject({ channelId: z.uuid() })

export function registerLines(app: HttpApp, deps: ChatDeps): void {
  app.route({
    method: 'POST',
    url: '/chat/:channelId/lines',
    config: { access: 'public' },
    schema: {
      summary: 'Say something; answered only after it was committed. A repeated clientId is stored once',
      tags: ['chat'],
      params,
      body: ChatLineRequest,
      response: { 200: ChatLineAccepted },
    },
    handler: async (request) => {
      const visitor = await authenticateVisitor(deps, request.params.channelId, request.headers.authorization)
      deps.limits.line(request.ip, visitor.visitorId)
      return acceptLine(deps, visitor, request.body)
    },
  })
  app.route({
    method: 'GET',
    url: '/chat/:channelId/lines',
    config: { access: 'public' },
    schema: {
      summary: "The visitor's own lines and the replies, oldest first",
      tags: ['chat'],
      params,
      querystring: z.strictObject({ before: Cursor.optional() }),
      response: { 200: ChatLines },
    },
    handler: async (request) => {
      deps.limits.read(request.ip)
      const { channel, visitorId } = await authenticateVisitor(
        deps,
        request.params.channelId,
        request.headers.authorization,
      )
      return recentLines(deps, channel, visitorId, request.query.before ?? null)
    },
  })
}
