import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import { z } from 'zod'
import type { HttpApp } from './http-app.ts'

/** Addresses that are the server's own; everything else that a browser asks for is a page of the desk. */
const serverAddress = /^\/(api|chat|files|widget\.js|healthz|readyz|metrics)(\/|\?|$)/

/**
 * Serves the desk's built files. A page's address (/inbox/…) answers with index.html, so that links can be shared.
 * @param folder with index.html and assets/, whose names carry a hash of their content
 */
export async function serveDesk(app: HttpApp, folder: string): Promise<void> {
  const page = await readFile(join(folder, 'index.html'))
  await app.register(fastifyStatic, { root: join(folder, 'assets'), serve: false })
  app.route({
    method: 'GET',
    url: '/assets/*',
    config: { access: 'public' },
    schema: { hide: true, params: z.strictObject({ '*': z.string() }) },
    handler: async (request, reply) =>
      reply.sendFile(request.params['*'], { immutable: true, maxAge: '365d' }),
  })
  app.route({
    method: 'GET',
    url: '/*',
    config: { access: 'public' },
    schema: { hide: true },
    handler: async (request, reply) => {
      if (serverAddress.test(request.url)) return reply.callNotFound()
      return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page)
    },
  })
}
