import { Channel, CreateChannelRequest, UpdateChannelRequest } from '@quaydesk/contract'
import { z } from 'zod'
import type { HttpApp } from '../platform/http/index.ts'
import type { ChannelsDeps } from './channels-deps.ts'
import { changeChannel } from './commands/change-channel.ts'
import { createChannel } from './commands/create-channel.ts'
import { listChannels, readChannel } from './commands/list-channels.ts'
import { wantProof } from './commands/want-proof.ts'
import { presentChannel } from './present.ts'
import { registerAgentFiles } from './routes/agent-files.ts'

const tags = ['channels']

/** The desk's side: channels with their health, and files for replies. */
export async function registerChannelRoutes(app: HttpApp, deps: ChannelsDeps): Promise<void> {
  const present = (channel: Parameters<typeof presentChannel>[0]) => presentChannel(channel, deps.publicUrl)
  app.route({
    method: 'GET',
    url: '/api/channels',
    config: { access: 'member' },
    schema: {
      summary: 'Channels of your shops, with their health',
      tags,
      response: { 200: z.array(Channel) },
    },
    handler: async ({ actor }) => (await listChannels(deps, actor)).map(present),
  })
  app.route({
    method: 'POST',
    url: '/api/channels',
    config: { access: 'channels.manage' },
    schema: { summary: 'Open a channel', tags, body: CreateChannelRequest, response: { 201: Channel } },
    handler: async ({ actor, body }, reply) => {
      const id = await createChannel(deps, actor, body)
      return reply.status(201).send(present(await readChannel(deps, actor, id)))
    },
  })
  app.route({
    method: 'PATCH',
    url: '/api/channels/:id',
    config: { access: 'channels.manage' },
    schema: {
      summary: 'Rename a channel, say which pages may embed it, switch it off and on',
      tags,
      params: z.strictObject({ id: z.uuid() }),
      body: UpdateChannelRequest,
      response: { 200: Channel },
    },
    handler: async ({ actor, params, body }) => {
      await changeChannel(deps, actor, params.id, body)
      return present(await readChannel(deps, actor, params.id))
    },
  })
  app.route({
    method: 'POST',
    url: '/api/channels/:id/proofs',
    config: { access: 'channels.manage' },
    schema: {
      summary:
        'Compare yesterday’s messages with the platform’s list now; the channel’s connection shows the result',
      tags,
      params: z.strictObject({ id: z.uuid() }),
      response: { 202: z.null() },
    },
    handler: async ({ actor, params }, reply) => {
      await wantProof(deps, actor, params.id)
      return reply.status(202).send(null)
    },
  })
  await registerAgentFiles(app, deps)
}
