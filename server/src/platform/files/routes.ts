import { z } from 'zod'
import type { Clock } from '../clock.ts'
import type { WorkerDb } from '../db/index.ts'
import { NotFound } from '../errors.ts'
import type { HttpApp } from '../http/index.ts'
import { byteRangeOf } from './byte-range.ts'
import type { FileLinks } from './file-links.ts'
import type { FileStore } from './file-store.ts'
import { imageMimes } from './images/index.ts'
import { findStoredFile } from './queries.ts'
import { videoMimes } from './video.ts'

export type FileRoutesDeps = {
  readonly db: { readonly worker: WorkerDb }
  readonly store: FileStore
  readonly links: FileLinks
  readonly clock: Clock
}

/** Nothing in a file may run, load or be framed, whatever a browser makes of it. */
const filePolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox"

const LinkQuery = z.strictObject({ until: z.coerce.number().int(), signature: z.string().max(64) })

export function registerFileRoutes(app: HttpApp, { db, store, links, clock }: FileRoutesDeps): void {
  app.route({
    method: 'GET',
    url: '/files/:organizationId/:fileId',
    config: { access: 'public' },
    schema: {
      summary: 'A file, by the signed address that an entry of a thread gave',
      tags: ['files'],
      params: z.strictObject({ organizationId: z.uuid(), fileId: z.uuid() }),
      querystring: LinkQuery,
      response: { 200: z.unknown(), 206: z.unknown(), 416: z.null() },
    },
    handler: async (request, reply) => {
      const link = { ...request.params, ...request.query }
      const now = clock.now()
      if (!links.holds(link, now)) throw gone()
      const [file] = await db.worker.query(
        findStoredFile({ organizationId: link.organizationId, id: link.fileId }),
      )
      if (file === undefined) throw gone()
      // Without parts a video can't be wound, and Safari doesn't play it at all.
      const range = byteRangeOf(request.headers.range, file.bytes)
      if (range === 'beyond')
        return reply.status(416).header('content-range', `bytes */${file.bytes}`).send(null)
      const bytes = await store.read(link.organizationId, file.sha256, range)
      if (bytes === null) throw gone()
      const secondsLeft = Math.floor((link.until - now) / 1000)
      if (range !== null)
        reply.status(206).header('content-range', `bytes ${range.start}-${range.end}/${file.bytes}`)
      return reply
        .serializer((body: unknown) => body as string)
        .headers({
          'accept-ranges': 'bytes',
          'content-type': file.mime,
          'content-length': range === null ? file.bytes : range.end - range.start + 1,
          'content-disposition': disposition(file.name, file.mime),
          'content-security-policy': filePolicy,
          'cache-control': `private, max-age=${secondsLeft}, immutable`,
          // The chat's frame has an opaque origin, so every origin is a foreign one to it.
          'cross-origin-resource-policy': 'cross-origin',
        })
        .send(bytes)
    },
  })
}

const gone = () =>
  new NotFound('This address of a file is wrong or has run out. Reload the conversation for a new one.')

const shown: readonly string[] = [...imageMimes, ...videoMimes]

/** Only pictures and videos of the kinds we know are shown by a browser; everything else is saved. */
function disposition(name: string, mime: string): string {
  const kind = shown.includes(mime) ? 'inline' : 'attachment'
  const plain = name.replace(/[^\x20-\x7e]|["\\]/g, '_')
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, percent)}`
}

const percent = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
