import { Writable } from 'node:stream'
import type { Channel } from '@quaydesk/contract'
import { expect, test } from 'vitest'
import { connectedChannel } from '../../../test/connected-channel.ts'
import { type ConnectingDesk, connectingDesk } from '../../../test/connecting-desk.ts'
import { createTestShop } from '../../../test/team.ts'
import { until } from '../../../test/until.ts'
import { createSealer } from '../../platform/crypto.ts'
import { createLog } from '../../platform/log.ts'
import { openTokens } from './sealed-rows.ts'

type Connected = Channel[] & { message: string }

const connect = ({ owner }: ConnectingDesk, id: string, shops: object[]) =>
  owner.send<Connected>('PUT', `/api/channel-authorizations/${id}/shops`, { shops })
const channelOf = async ({ owner }: Pick<ConnectingDesk, 'owner'>) => {
  const { body } = await owner.send<Channel[]>('GET', '/api/channels')
  return body.find(({ kind }) => kind === 'tiktok-shop')
}

async function authorized() {
  const desk = await connectingDesk({ idle: true })
  const { id } = await desk.authorize()
  const [shop] = await desk.shopsOf(id)
  return { ...desk, id, externalId: shop?.externalId ?? '' }
}

test('a shop feeds one shop of ours, and what is not the seller’s or not ours is turned away', async () => {
  const desk = await authorized()
  const { id, externalId, shopId, owner } = desk
  const nobodys = '00000000-0000-4000-8000-000000000000'
  expect((await connect(desk, id, [{ externalId: 'somebody else’s', shopId }])).status).toBe(404)
  expect((await connect(desk, id, [{ externalId, shopId: nobodys }])).status).toBe(404)
  const twice = [
    { externalId, shopId },
    { externalId, shopId },
  ]
  expect((await connect(desk, id, twice)).status).toBe(400)
  expect(await channelOf(desk)).toBeUndefined()
  expect((await connect(desk, id, [{ externalId, shopId }])).status).toBe(200)
  const other = await createTestShop(owner, 'Quay')
  const moved = await connect(desk, id, [{ externalId, shopId: other.id }])
  expect(moved.status).toBe(409)
  expect(moved.body.message).toContain('Choose that one')
  expect(await desk.shopsOf(id)).toContainEqual(expect.objectContaining({ externalId, shopId }))
})

test('a shop that is connected again keeps its channel, switched on', async () => {
  const desk = await authorized()
  const { id, externalId, shopId, owner } = desk
  const [first] = (await connect(desk, id, [{ externalId, shopId }])).body
  const change = { disabled: true, version: first?.version }
  expect((await owner.send('PATCH', `/api/channels/${first?.id}`, change)).status).toBe(200)
  const [again] = (await connect(desk, id, [{ externalId, shopId }])).body
  expect(again).toMatchObject({ id: first?.id, disabledAt: null })
  expect(await desk.db.owner("select 1 from channels where kind = 'tiktok-shop'")).toHaveLength(1)
})

test('who disconnects keeps his channels, which say that they stand still, and is written down once', async () => {
  const desk = await authorized()
  const { id, externalId, shopId, owner } = desk
  await connect(desk, id, [{ externalId, shopId }])
  const path = `/api/channel-authorizations/${id}`
  expect((await owner.send('DELETE', path)).status).toBe(204)
  expect((await owner.send('DELETE', path)).status).toBe(204)
  const channel = await channelOf(desk)
  expect(channel).toMatchObject({ health: { state: 'failing' }, disabledAt: null })
  expect(channel?.connection?.authorization.state).toBe('revoked')
  expect((await owner.send('GET', `${path}/shops`)).status).toBe(409)
  const ended = "select 1 from audit_log where action = 'channel-authorization.ended'"
  expect(await desk.db.owner(ended)).toHaveLength(1)
})

test('a platform that refuses to call us leaves the shop connected, and is asked again', async () => {
  const desk = await connectedChannel()
  const { owner, shopId, standIn, db } = desk
  await desk.passBoth(5_000)
  await db.owner('update channel_watches set webhooks_address = null')
  await standIn.play('POST', '/_play/faults/api', {
    kind: 'answer',
    code: 36009003,
    path: '/webhooks',
    times: 1,
  })
  expect((await owner.send('POST', '/api/sandbox/tiktok-shop', { shopId })).status).toBe(201)
  await until(
    async () => (await db.owner("select 1 from channel_pulls where error = 'Unreachable'")).length === 1,
  )
  expect((await channelOf(desk))?.connection?.webhooks).toMatchObject({ expected: true, registered: false })
  await desk.passBoth(5_000)
  await until(async () => (await channelOf(desk))?.connection?.webhooks.registered)
})

test('neither the app’s secret nor a token is in a log or an answer', async () => {
  const lines: string[] = []
  const sink = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(chunk.toString())
      done()
    },
  })
  const desk = await connectingDesk({ log: createLog('debug', sink) })
  const { id } = await desk.authorize()
  const [shop] = await desk.shopsOf(id)
  const said = [(await connect(desk, id, [{ externalId: shop?.externalId, shopId: desk.shopId }])).body]
  await desk.standIn.play('POST', '/_play/tokens/expire', {})
  desk.tokens.shut()
  await desk.passBoth(125_000)
  await until(() => lines.some((line) => line.includes('could not be renewed')))
  const [row] = await desk.db.owner<{ access: string; refresh: string }>(
    'select sealed_access_token as access, sealed_refresh_token as refresh from channel_authorizations',
  )
  const sealer = createSealer('a secret that is only for tests, but long', 'channels')
  const sealed = { id, sealedAccessToken: row?.access ?? '', sealedRefreshToken: row?.refresh ?? '' }
  const { accessToken, refreshToken } = openTokens(sealer, sealed)
  for (const path of ['/api/channels', '/api/channel-connections', `/api/channel-authorizations/${id}/shops`])
    said.push((await desk.owner.send<Connected>('GET', path)).body)
  const everything = lines.join('') + JSON.stringify(said)
  for (const secret of [desk.standIn.app.appSecret, accessToken, refreshToken, sealed.sealedAccessToken])
    expect(everything).not.toContain(secret)
})
