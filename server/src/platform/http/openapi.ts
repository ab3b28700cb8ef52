import { z } from 'zod'
import type { HttpApp } from './http-app.ts'

/** What every route above says of itself, as OpenAPI 3.1. */
export function registerOpenApi(app: HttpApp): void {
  app.route({
    method: 'GET',
    url: '/api/openapi.json',
    config: { access: 'public' },
    schema: {
      summary: 'This description',
      tags: ['operations'],
      response: { 200: z.unknown().describe('OpenAPI 3.1') },
    },
    handler: async () => app.swagger(),
  })
}
