import { expect, test } from 'vitest'
import { channelParts } from '../../../test/channel-parts.ts'
import { testChannels } from '../../../test/channels.ts'
import { fakeChannel } from '../../../test/fake-channel.ts'
import { createSealer } from '../../platform/crypto.ts'
import { createHttpApp } from '../../platform/http/index.ts'
import { createLog } from '../../platform/log.ts'
import { createOpenChannels } from '../open-channels.ts'
import { createChannelRegistry } from '../registry.ts'
import { registerWebhooks } from './webhooks.ts'

async function platform() {
  const chat = await testChannels({ idle: true })
  const { adapter, call } = fakeChannel()
  const clock = { now: () => call?.now ?? 0 }
  const parts = channelParts({ db: chat.db.worker, clock, adapter })
  const log = createLog('silent')
  const app = await createHttpApp({
    log,
    now: clock.now,
    trustedProxies: [],
    https: false,
    bodyLimit: 1_000_000,
  })
  const channels = createOpenChannels({ db: chat.db.worker, clock })
  const registry = createChannelRegistry([adapter])
  const sealer = createSealer('a secret that is only for tests, but long', 'channels')
  await registerWebhooks(app, { clock, channels, registry, inbound: parts.inbound, sealer })
  const callWith = async (changes: { headers?: object; body?: string; channelId?: string }) => {
    const { statusCode, body } = await app.inject({
      method: 'POST',
      url: `/hooks/${changes.channelId ?? chat.channel.id}`,
      headers: { 'content-type': 'application/json', ...(changes.headers ?? call?.headers) },
      payload: changes.body ?? call?.rawBody ?? '',
    })
    return { status: statusCode, body: JSON.parse(body) }
  }
  return { ...chat, parts, callWith }
}

test('what a platform hands over is stored before it is told so, and comes in once however often it is told', async () => {
  const { callWith, parts, db } = await platform()
  expect(await callWith({})).toEqual({ status: 200, body: { stored: 1 } })
  expect(await db.owner('select 1 from deliveries')).toHaveLength(1)
  expect(await callWith({})).toEqual({ status: 200, body: { stored: 0 } })
  await parts.process()
  expect(await db.owner('select text from messages')).toEqual([{ text: 'hello' }])
})

test('a call with a wrong signature stores nothing', async () => {
  const { callWith, db } = await platform()
  expect((await callWith({ headers: { 'x-time': '1', 'x-signature': 'x' } })).status).toBe(401)
  expect((await callWith({ body: '[{"kind":"message"}]' })).status).toBe(401)
  expect((await callWith({ body: '[' })).status).toBe(401)
  expect(await db.owner('select 1 from deliveries')).toEqual([])
})

test('a call for another channel, for none, or of ten megabytes stores nothing', async () => {
  const { callWith, db, owner, channel } = await platform()
  expect((await callWith({ channelId: '00000000-0000-4000-8000-000000000000' })).status).toBe(404)
  expect((await callWith({ body: 'x'.repeat(10_000_000) })).status).toBe(413)
  await owner.send('PATCH', `/api/channels/${channel.id}`, { version: 1, disabled: true })
  expect((await callWith({})).status).toBe(404)
  expect(await db.owner('select 1 from deliveries')).toEqual([])
})

test('web chat is called by nobody', async () => {
  const { app, channel } = await testChannels({ idle: true })
  const answer = await app.inject({ method: 'POST', url: `/hooks/${channel.id}`, payload: {} })
  expect(answer.statusCode).toBe(404)
})
