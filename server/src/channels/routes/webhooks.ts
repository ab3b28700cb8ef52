import { z } from 'zod'
import type { Clock } from '../../platform/clock.ts'
import type { Sealer } from '../../platform/crypto.ts'
import { Invalid, NotFound } from '../../platform/errors.ts'
import type { HttpApp } from '../../platform/http/index.ts'
import { openAppSecret } from '../authorizations/sealed-rows.ts'
import type { Inbound } from '../inbound/accept-deliveries.ts'
import type { OpenChannels } from '../open-channels.ts'
import type { OpenChannel } from '../queries/channels.ts'
import type { ChannelRegistry } from '../registry.ts'

export type WebhookDeps = {
  readonly clock: Clock
  readonly channels: OpenChannels
  readonly registry: ChannelRegistry
  readonly inbound: Inbound
  readonly sealer: Sealer
}

const bodyLimit = 1_000_000

/** What the platform signs by, and for which of its shops; a channel without an app has neither. */
function signing(sealer: Sealer, { app, externalId }: OpenChannel): unknown {
  return app === null ? {} : { appKey: app.appKey, appSecret: openAppSecret(sealer, app), shopId: externalId }
}

/** Where platforms call us. Signatures cover the bytes as they were sent, so nothing parses them before the channel has. */
export async function registerWebhooks(
  app: HttpApp,
  { clock, channels, registry, inbound, sealer }: WebhookDeps,
): Promise<void> {
  await app.register(async (scope: HttpApp) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, (_request, body, done) =>
      done(null, body),
    )
    scope.route({
      method: 'POST',
      url: '/hooks/:channelId',
      config: { access: 'public', takes: 'delivery' },
      schema: {
        summary: 'What a platform hands over; answered only after it was committed',
        tags: ['channels'],
        params: z.strictObject({ channelId: z.uuid() }),
        response: { 200: z.strictObject({ stored: z.int() }) },
      },
      handler: async ({ params, body, headers }) => {
        const channel = await channels.find(params.channelId)
        const { organizationId, id: channelId, kind } = channel
        const { webhook } = registry.adapterOf(kind)
        if (webhook === undefined) throw new NotFound('Channels of this kind are not called by a platform.')
        if (!Buffer.isBuffer(body)) throw new Invalid('There is nothing in this call.')
        const receivedAt = clock.now()
        const deliveries = webhook({
          rawBody: body,
          headers,
          now: receivedAt,
          config: signing(sealer, channel),
        })
        const stored = await Promise.all(
          deliveries.map(({ externalId, threadKey, body }) =>
            inbound.accept({
              organizationId,
              channelId,
              externalId,
              threadKey,
              body: JSON.stringify(body),
              receivedAt,
            }),
          ),
        )
        return { stored: stored.filter(Boolean).length }
      },
    })
  })
}
