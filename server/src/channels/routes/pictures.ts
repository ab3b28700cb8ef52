import { z } from 'zod'
import type { UsersDb } from '../../platform/db/index.ts'
import type { HttpApp } from '../../platform/http/index.ts'
import { fetchPicture } from '../commands/fetch-picture.ts'
import { findChannel } from '../queries/channels.ts'

export type PicturesDeps = {
  readonly db: { readonly users: UsersDb }
  /** Whether a platform keeps its pictures there. */
  readonly isMediaHost: (url: URL) => boolean
}

const filePolicy = "default-src 'none'; frame-ancestors 'none'; sandbox"

/**
 * Faces and goods as platforms show them. They come through the server: the desk's page may load from nowhere else, and the platform
 * learns nothing of who looks.
 */
export function registerPictures(app: HttpApp, { db, isMediaHost }: PicturesDeps): void {
  app.route({
    method: 'GET',
    url: '/api/channels/:id/pictures',
    config: { access: 'conversations.read' },
    schema: {
      summary: 'A picture that the channel’s platform keeps, by its address there',
      tags: ['channels'],
      params: z.strictObject({ id: z.uuid() }),
      querystring: z.strictObject({ address: z.url().max(2_000) }),
      response: { 200: z.unknown() },
    },
    handler: async ({ actor, params, query }, reply) => {
      const { organizationId } = actor
      await db.users.as(actor, (tx) => tx.one(findChannel({ organizationId, id: params.id })))
      const { mime, cleaned } = await fetchPicture(query.address, isMediaHost)
      return reply
        .serializer((body: unknown) => body as string)
        .headers({
          'content-type': mime,
          'content-length': cleaned.byteLength,
          'content-disposition': 'inline',
          'content-security-policy': filePolicy,
          // The platform gives another picture another address.
          'cache-control': 'private, max-age=86400, immutable',
        })
        .send(cleaned)
    },
  })
}
