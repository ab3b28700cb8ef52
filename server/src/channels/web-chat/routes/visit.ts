import { randomBytes } from 'node:crypto'
import { type ChatVisit, ChatVisitRequest, ChatVisit as Visit } from '@quaydesk/contract'
import { z } from 'zod'
import { fileByteLimit } from '../../../platform/files/index.ts'
import type { HttpApp } from '../../../platform/http/index.ts'
import type { ChatDeps } from '../chat-deps.ts'
import { webChatLimits } from '../limits.ts'
import { recentLines } from '../recent-lines.ts'

export function registerVisit(app: HttpApp, deps: ChatDeps): void {
  app.route({
    method: 'POST',
    url: '/chat/:channelId/visit',
    config: { access: 'public' },
    schema: {
      summary: 'Begin or continue a visit; who has no token, or one of another channel, is a new visitor',
      tags: ['chat'],
      params: z.strictObject({ channelId: z.uuid() }),
      body: ChatVisitRequest,
      response: { 200: Visit },
    },
    handler: async (request): Promise<ChatVisit> => {
      deps.limits.visit(request.ip)
      const channel = await deps.channels.find(request.params.channelId)
      const { token, visitorId, isNew } = welcome(deps, channel.id, request.body.token)
      return {
        token,
        shopName: channel.shopName,
        languages: channel.languages,
        ...(isNew ? nothingSaid : await recentLines(deps, channel, visitorId, null)),
        limits: { textLength: webChatLimits.textLength, fileBytes: fileByteLimit },
      }
    },
  })
}

/** Who was named a moment ago needs no look-up; most visitors of a page never write. */
const nothingSaid = { lines: [], olderCursor: null }

/** A token that grew stale is replaced, so that whoever comes back within a year stays known. */
function welcome(
  { tokens, clock }: ChatDeps,
  channelId: string,
  token: string | null,
): { token: string; visitorId: string; isNew: boolean } {
  const now = clock.now()
  const visitor = token === null ? null : tokens.read(channelId, token, now)
  if (token !== null && visitor !== null && !visitor.stale)
    return { token, visitorId: visitor.visitorId, isNew: false }
  const visitorId = visitor?.visitorId ?? randomBytes(16).toString('base64url')
  return { token: tokens.issue(channelId, visitorId, now), visitorId, isNew: visitor === null }
}
