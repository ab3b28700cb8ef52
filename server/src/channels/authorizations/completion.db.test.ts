import type { ChannelConnections } from '@quaydesk/contract'
import { expect, test } from 'vitest'
import { type ConnectingDesk, connectingDesk } from '../../../test/connecting-desk.ts'
import { createTestMember, createTestOwner } from '../../../test/team.ts'

const minuteMs = 60_000

const begun = async (desk: ConnectingDesk) => {
  const { id } = await desk.registerApp()
  return desk.decide(await desk.link(id), 'approve')
}

const authorizations = async ({ owner }: ConnectingDesk) =>
  (await owner.send<ChannelConnections>('GET', '/api/channel-connections')).body.authorizations

test('a seller who says yes on the link is shown with what he allowed', async () => {
  const desk = await connectingDesk({ idle: true })
  const { status, body } = await desk.complete(await begun(desk))
  expect(status).toBe(201)
  expect(body).toMatchObject({ state: 'active', missingScopes: [], trouble: null, kind: 'tiktok-shop' })
  expect(Date.parse(body.endsAt)).toBeGreaterThan(desk.clock.now())
  expect(await authorizations(desk)).toEqual([body])
})

test('a link is good once', async () => {
  const desk = await connectingDesk({ idle: true })
  const back = await begun(desk)
  expect((await desk.complete(back)).status).toBe(201)
  const again = await desk.complete(back)
  expect(again.status).toBe(400)
  expect(again.body.message).toContain('Begin it again')
})

test('of two who come back with one link at once, one is let in', async () => {
  const desk = await connectingDesk({ idle: true })
  const back = await begun(desk)
  const answers = await Promise.all([desk.complete(back), desk.complete(back), desk.complete(back)])
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 400, 400])
})

test('a link is good for half an hour', async () => {
  const desk = await connectingDesk({ idle: true })
  const { id } = await desk.registerApp()
  const link = await desk.link(id)
  await desk.passBoth(30 * minuteMs)
  expect((await desk.complete(await desk.decide(link, 'approve'))).status).toBe(400)
  const next = await desk.link(id)
  await desk.passBoth(30 * minuteMs - 1)
  expect((await desk.complete(await desk.decide(next, 'approve'))).status).toBe(201)
})

test('a link is of no use to a colleague, to a stranger, or to who may not connect', async () => {
  const desk = await connectingDesk({ idle: true })
  const back = await begun(desk)
  const admin = await createTestMember(desk, desk.owner, { email: 'admin@desk.test', role: 'admin' })
  const agent = await createTestMember(desk, desk.owner, { email: 'agent@desk.test', role: 'agent' })
  expect((await desk.complete(back, admin)).status).toBe(400)
  expect((await desk.complete(back, agent)).status).toBe(403)
  expect((await desk.complete(back, desk.browser())).status).toBe(401)
  expect((await desk.complete(back)).status).toBe(201)
})

test('neither app nor link nor authorization of an organization is there for another', async () => {
  const desk = await connectingDesk({ idle: true })
  const { id: appId } = await desk.registerApp()
  const back = await desk.decide(await desk.link(appId), 'approve')
  await desk.db.owner('update installation set setup_completed_at = null')
  const stranger = await createTestOwner(desk, 'owner@others.test')
  expect((await stranger.send('POST', `/api/channel-apps/${appId}/authorization-links`)).status).toBe(404)
  expect((await desk.complete(back, stranger)).status).toBe(400)
  const { id } = (await desk.complete(back)).body
  expect((await stranger.send('GET', `/api/channel-authorizations/${id}/shops`)).status).toBe(404)
  expect((await stranger.send('DELETE', `/api/channel-authorizations/${id}`)).status).toBe(404)
  expect((await stranger.send<ChannelConnections>('GET', '/api/channel-connections')).body).toEqual({
    apps: [],
    authorizations: [],
  })
  expect((await authorizations(desk))[0]?.state).toBe('active')
})

test('a refusal, a code of somebody else and a made-up state are answered with what to do', async () => {
  const desk = await connectingDesk({ idle: true })
  const { id } = await desk.registerApp()
  const denied = await desk.complete(await desk.decide(await desk.link(id), 'deny'))
  expect(denied.status).toBe(400)
  const { code } = await desk.decide(await desk.link(id), 'approve')
  const { state } = await desk.decide(await desk.link(id), 'approve')
  expect((await desk.complete({ state: 'made-up', code })).status).toBe(400)
  expect((await desk.complete({ state, code: 'made-up' })).status).toBe(400)
  expect(await authorizations(desk)).toEqual([])
})

test('scopes that the app was not given are named', async () => {
  const desk = await connectingDesk({ idle: true })
  const scopes = ['seller.order.info', 'seller.product.basic']
  await desk.standIn.play('PUT', `/_play/apps/${desk.standIn.app.appKey}`, { scopes })
  const { missingScopes } = await desk.authorize()
  expect(missingScopes).toContain('seller.customer_service')
  expect(missingScopes).not.toContain('seller.order.info')
})

test('a platform that does not answer leaves the link good for another try', async () => {
  const desk = await connectingDesk({ idle: true })
  const back = await begun(desk)
  desk.tokens.shut()
  expect((await desk.complete(back)).status).toBe(503)
  desk.tokens.open()
  expect((await desk.complete(back)).status).toBe(201)
})

test('an app key that is registered again gets the new secret and keeps its authorizations', async () => {
  const desk = await connectingDesk({ idle: true })
  const { id } = await desk.authorize()
  const [before] = await desk.db.owner<{ sealed_secret: string }>('select sealed_secret from channel_apps')
  const { appKey, serviceId } = desk.standIn.app
  const app = { kind: 'tiktok-shop', region: 'us', appKey, appSecret: 'another secret', serviceId }
  expect((await desk.owner.send('POST', '/api/channel-apps', app)).status).toBe(201)
  const rows = await desk.db.owner<{ sealed_secret: string; region: string }>('select * from channel_apps')
  expect(rows).toHaveLength(1)
  expect(rows[0]?.region).toBe('us')
  expect(rows[0]?.sealed_secret).not.toBe(before?.sealed_secret)
  expect(await authorizations(desk)).toEqual([expect.objectContaining({ id, state: 'active' })])
})

test('a seller account that is authorized again keeps its authorization', async () => {
  const desk = await connectingDesk({ idle: true })
  const first = await desk.authorize()
  const second = await desk.authorize()
  expect(second.id).toBe(first.id)
  expect(await authorizations(desk)).toHaveLength(1)
})
