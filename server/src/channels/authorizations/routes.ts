import {
  AuthorizationLink,
  Channel,
  ChannelApp,
  ChannelAuthorization,
  ChannelConnections,
  CompleteAuthorizationRequest,
  ConnectSandboxRequest,
  ConnectShopsRequest,
  PlatformShop,
  RegisterChannelAppRequest,
} from '@quaydesk/contract'
import { z } from 'zod'
import type { HttpApp } from '../../platform/http/index.ts'
import { beginAuthorization } from './commands/begin-authorization.ts'
import { completeAuthorization } from './commands/complete-authorization.ts'
import { connectSandbox, type SandboxDeps } from './commands/connect-sandbox.ts'
import { connectShops } from './commands/connect-shops.ts'
import { disconnectAccount } from './commands/end-authorization.ts'
import { listConnections, readConnection } from './commands/list-connections.ts'
import { listPlatformShops } from './commands/read-authorization.ts'
import { registerApp } from './commands/register-app.ts'
import { presentApp, presentShop } from './present.ts'

const tags = ['channels']
const params = z.strictObject({ id: z.uuid() })

export type AuthorizationRoutesDeps = SandboxDeps & {
  /** Channels as the desk shows them, in the order of the ids. */
  readonly presentChannels: (
    actor: Parameters<typeof listConnections>[1],
    ids: readonly string[],
  ) => Promise<Channel[]>
}

/** From the seller's app to channels that feed his shops. */
export function registerAuthorizationRoutes(app: HttpApp, deps: AuthorizationRoutesDeps): void {
  app.route({
    method: 'GET',
    url: '/api/channel-connections',
    config: { access: 'channels.manage' },
    schema: {
      summary: 'Apps registered with platforms, and the seller accounts that authorized them',
      tags,
      response: { 200: ChannelConnections },
    },
    handler: ({ actor }) => listConnections(deps, actor),
  })
  app.route({
    method: 'POST',
    url: '/api/channel-apps',
    config: { access: 'channels.manage' },
    schema: {
      summary: 'Keep the credentials of an app; a known app key gets the new secret',
      tags,
      body: RegisterChannelAppRequest,
      response: { 201: ChannelApp },
    },
    handler: async ({ actor, body }, reply) => {
      const row = await registerApp(deps, actor, { ...body, environment: 'live' })
      return reply.status(201).send(presentApp(row))
    },
  })
  app.route({
    method: 'POST',
    url: '/api/channel-apps/:id/authorization-links',
    config: { access: 'channels.manage' },
    schema: {
      summary: 'The link on which the seller allows the app',
      tags,
      params,
      response: { 201: AuthorizationLink },
    },
    handler: async ({ actor, params }, reply) => {
      const { url, expiresAt } = await beginAuthorization(deps, actor, params.id)
      return reply.status(201).send({ url, expiresAt: new Date(expiresAt).toISOString() })
    },
  })
  app.route({
    method: 'POST',
    url: '/api/channel-authorizations',
    config: { access: 'channels.manage' },
    schema: {
      summary: 'Exchange the code that the platform sent the seller back with',
      tags,
      body: CompleteAuthorizationRequest,
      response: { 201: ChannelAuthorization },
    },
    handler: async ({ actor, body }, reply) => {
      const id = await completeAuthorization(deps, actor, body)
      return reply.status(201).send(await readConnection(deps, actor, id))
    },
  })
  app.route({
    method: 'GET',
    url: '/api/channel-authorizations/:id/shops',
    config: { access: 'channels.manage' },
    schema: {
      summary: 'Shops of the seller account, and what they feed',
      tags,
      params,
      response: { 200: z.array(PlatformShop) },
    },
    handler: async ({ actor, params }) => (await listPlatformShops(deps, actor, params.id)).map(presentShop),
  })
  app.route({
    method: 'PUT',
    url: '/api/channel-authorizations/:id/shops',
    config: { access: 'channels.manage' },
    schema: {
      summary: 'Have shops of the seller account feed yours',
      tags,
      params,
      body: ConnectShopsRequest,
      response: { 200: z.array(Channel) },
    },
    handler: async ({ actor, params, body }) =>
      deps.presentChannels(actor, await connectShops(deps, actor, params.id, body)),
  })
  app.route({
    method: 'POST',
    url: '/api/sandbox/tiktok-shop',
    config: { access: 'channels.manage' },
    schema: {
      summary: "Have the sandbox's TikTok Shop feed one of your shops",
      tags,
      body: ConnectSandboxRequest,
      response: { 201: z.array(Channel) },
    },
    handler: async ({ actor, body }, reply) => {
      const ids = await connectSandbox(deps, actor, { kind: 'tiktok-shop', ...body })
      return reply.status(201).send(await deps.presentChannels(actor, ids))
    },
  })
  app.route({
    method: 'DELETE',
    url: '/api/channel-authorizations/:id',
    config: { access: 'channels.manage' },
    schema: {
      summary: 'End an authorization; channels and history stay',
      tags,
      params,
      response: { 204: z.null() },
    },
    handler: async ({ actor, params }, reply) => {
      await disconnectAccount(deps, actor, params.id)
      return reply.status(204).send(null)
    },
  })
}
