import { ChatUpload } from '@quaydesk/contract'
import { z } from 'zod'
import { Invalid } from '../../../platform/errors.ts'
import { fileByteLimit } from '../../../platform/files/index.ts'
import type { HttpApp } from '../../../platform/http/index.ts'
import { authenticateVisitor } from '../authenticate-visitor.ts'
import type { ChatDeps } from '../chat-deps.ts'
import { keepVisitorFile } from '../keep-visitor-file.ts'

/** A picture is the body itself, under whatever content type: what it is, its bytes say. */
export async function registerVisitorFiles(app: HttpApp, deps: ChatDeps): Promise<void> {
  await app.register(async (scope: HttpApp) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: fileByteLimit }, (_request, body, done) =>
      done(null, body),
    )
    scope.route({
      method: 'POST',
      url: '/chat/:channelId/files',
      config: { access: 'public', takes: 'file' },
      schema: {
        summary: 'Send up a picture for a line that follows',
        tags: ['chat'],
        params: z.strictObject({ channelId: z.uuid() }),
        querystring: z.strictObject({ name: z.string().max(255).default('picture') }),
        response: { 200: ChatUpload },
      },
      // Before the body is read: a stranger's megabytes are not even taken in.
      onRequest: async (request) => {
        // Not validated yet at this point, so it may be any text.
        const { channelId } = request.params as { channelId: string }
        const { visitorId } = await authenticateVisitor(deps, channelId, request.headers.authorization)
        deps.limits.upload(request.ip, visitorId)
      },
      handler: async (request) => {
        const visitor = await authenticateVisitor(
          deps,
          request.params.channelId,
          request.headers.authorization,
        )
        if (!Buffer.isBuffer(request.body)) throw new Invalid('Send the picture itself as the body.')
        return keepVisitorFile(deps, visitor, { name: request.query.name, bytes: request.body })
      },
    })
  })
}
