import type { Channel, ChannelConnections } from '@quaydesk/contract'
import { expect, test } from 'vitest'
import { testChannels } from '../../../test/channels.ts'
import { connectedChannel } from '../../../test/connected-channel.ts'
import { createTestMember, createTestShop } from '../../../test/team.ts'
import { until } from '../../../test/until.ts'

const path = '/api/sandbox/tiktok-shop'

test('the sandbox’s shop is connected in one step, as often as one likes, to one shop', async () => {
  const desk = await connectedChannel()
  const { connected, owner, shopId } = desk
  expect(connected).toMatchObject({ kind: 'tiktok-shop', shopId })
  const again = await owner.send<Channel[]>('POST', path, { shopId })
  expect(again.status).toBe(201)
  expect(again.body.map(({ id }) => id)).toEqual([connected.id])
  const other = await createTestShop(owner, 'Quay')
  expect((await owner.send('POST', path, { shopId: other.id })).status).toBe(409)
  const { body } = await owner.send<ChannelConnections>('GET', '/api/channel-connections')
  expect(body.apps).toHaveLength(1)
  expect(body.authorizations).toHaveLength(1)
})

test('who may not connect, or names a shop that is not his, is turned away', async () => {
  const desk = await connectedChannel()
  const { owner, shopId } = desk
  for (const role of ['lead', 'agent', 'viewer'] as const) {
    const member = await createTestMember(desk, owner, { email: `${role}@desk.test`, role })
    expect((await member.send('POST', path, { shopId })).status).toBe(403)
  }
  expect((await desk.browser().send('POST', path, { shopId })).status).toBe(401)
  const nobodys = '00000000-0000-4000-8000-000000000000'
  expect((await owner.send('POST', path, { shopId: nobodys })).status).toBe(404)
})

test('without the sandbox it says how to start it', async () => {
  const { owner, shopId } = await testChannels({ idle: true })
  const answer = await owner.send<{ message: string }>('POST', path, { shopId })
  expect(answer.status).toBe(409)
  expect(answer.body.message).toContain('QUAYDESK_SANDBOX=on')
})

test('the sandbox is asked to call, and says so on the health page', async () => {
  const desk = await connectedChannel()
  const webhooks = await until(async () => {
    const { body } = await desk.owner.send<Channel[]>('GET', '/api/channels')
    const seen = body.find(({ id }) => id === desk.connected.id)?.connection?.webhooks
    return seen?.registered ? seen : undefined
  })
  expect(webhooks).toMatchObject({ expected: true })
  expect(webhooks?.address).toContain(`/hooks/${desk.connected.id}`)
})
