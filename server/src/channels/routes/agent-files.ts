import multipart from '@fastify/multipart'
import { StoredFile } from '@quaydesk/contract'
import { z } from 'zod'
import { Invalid } from '../../platform/errors.ts'
import { fileByteLimit, presentFile } from '../../platform/files/index.ts'
import type { HttpApp } from '../../platform/http/index.ts'
import type { ChannelsDeps } from '../channels-deps.ts'
import { keepAgentFile } from '../commands/keep-agent-file.ts'

/** Files for a reply, before it is sent. */
export async function registerAgentFiles(app: HttpApp, deps: ChannelsDeps): Promise<void> {
  await app.register(async (scope: HttpApp) => {
    await scope.register(multipart, { limits: { fileSize: fileByteLimit, files: 1, fields: 0, parts: 1 } })
    scope.route({
      method: 'POST',
      url: '/api/files',
      config: { access: 'conversations.answer' },
      schema: {
        summary: 'Send up a file for a reply in one of your shops: one part, multipart/form-data',
        tags: ['files'],
        querystring: z.strictObject({ shopId: z.uuid() }),
        response: { 201: StoredFile },
      },
      handler: async (request, reply) => {
        const part = await request.file()
        if (part === undefined)
          throw new Invalid('There is no file in this request. Add one part with a file.')
        const bytes = await part.toBuffer()
        const file = await keepAgentFile(deps, request.actor, {
          shopId: request.query.shopId,
          name: part.filename || 'file',
          bytes,
        })
        const { organizationId } = request.actor
        return reply.status(201).send(presentFile(deps.links, organizationId, file, deps.clock.now()))
      },
    })
  })
}
