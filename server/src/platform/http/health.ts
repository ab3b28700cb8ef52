import { collectDefaultMetrics, Registry } from 'prom-client'
import { z } from 'zod'
import { Unavailable } from '../errors.ts'
import type { HttpApp } from './http-app.ts'

export type HealthDeps = {
  readonly registry: Registry
  /** Throws when the database doesn't answer. */
  readonly ping: () => Promise<void>
}

export function createMetricsRegistry(): Registry {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  return registry
}

/** For whoever watches the program: is it alive, can it serve, what does it do. None of them says anything about people. */
export function registerHealthRoutes(app: HttpApp, { registry, ping }: HealthDeps): void {
  const ok = z.strictObject({ status: z.literal('ok') })
  app.route({
    method: 'GET',
    url: '/healthz',
    config: { access: 'public' },
    schema: { summary: 'The process is alive', tags: ['operations'], response: { 200: ok } },
    handler: async () => ({ status: 'ok' as const }),
  })
  app.route({
    method: 'GET',
    url: '/readyz',
    config: { access: 'public' },
    schema: { summary: 'The database answers', tags: ['operations'], response: { 200: ok } },
    handler: async () => {
      await ping().catch((cause: unknown) => {
        throw Object.assign(new Unavailable('The database does not answer. Look at the log.'), { cause })
      })
      return { status: 'ok' as const }
    },
  })
  app.route({
    method: 'GET',
    url: '/metrics',
    config: { access: 'public' },
    schema: {
      summary: 'Figures of the process for Prometheus',
      tags: ['operations'],
      produces: ['text/plain'],
      response: { 200: z.string() },
    },
    handler: async (_request, reply) => {
      const text = await registry.metrics()
      return reply
        .type(registry.contentType)
        .serializer((body: string) => body)
        .send(text)
    },
  })
}
