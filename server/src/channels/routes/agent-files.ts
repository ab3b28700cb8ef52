import multipart from '@fastify/multipart'
import { StoredFile } from '@quaydesk/contract'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { Invalid, TooLarge } from '../../platform/errors.ts'
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
      config: { access: 'conversations.answer', takes: 'form' },
      schema: {
        summary: 'Send up a file for a reply in one of your shops',
        tags: ['files'],
        querystring: z.strictObject({ shopId: z.uuid() }),
        response: { 201: StoredFile },
      },
      handler: async (request, reply) => {
        const { name, bytes } = await readPart(request)
        const file = await keepAgentFile(deps, request.actor, {
          shopId: request.query.shopId,
          name,
          bytes,
        })
        const { organizationId } = request.actor
        return reply.status(201).send(presentFile(deps.links, organizationId, file, deps.clock.now()))
      },
    })
  })
}

/** @throws Invalid, TooLarge */
async function readPart(request: FastifyRequest): Promise<{ name: string; bytes: Buffer }> {
  const part = await parsed(() => request.file())
  if (part === undefined) throw new Invalid('There is no file in this request. Add one part with a file.')
  const bytes = await parsed(() => part.toBuffer())
  // The parser ends a file at the limit and goes on as if that had been all of it.
  if (part.file.truncated) throw new TooLarge('The file is larger than 10 MB. Send a smaller one.')
  return { name: part.filename || 'file', bytes }
}

/** What the parser throws without a status is about the sender's bytes: no boundary, no end, a broken header. */
async function parsed<T>(work: () => Promise<T>): Promise<T> {
  return work().catch((error: Error & { statusCode?: number }) => {
    if (error.statusCode !== undefined) throw error
    const unreadable = new Invalid('This upload can’t be read. Send one file as multipart/form-data.')
    unreadable.cause = error
    throw unreadable
  })
}
