import { expect, test } from 'vitest'
import { connectedChannel } from '../../../test/connected-channel.ts'
import { createTestMember, createTestShop } from '../../../test/team.ts'

async function deskWithPicture() {
  const desk = await connectedChannel({ idle: true })
  const { images } = await desk.standIn.play<{ images: { name: string }[] }>('GET', '/_play/state')
  const of = (address: string, channelId = desk.connected.id) =>
    `/api/channels/${channelId}/pictures?address=${encodeURIComponent(address)}`
  return { ...desk, of, address: `${desk.standIn.url}/images/${images[0]?.name}` }
}

test('a picture that the platform keeps is shown to who answers in the shop, and to nobody else', async () => {
  const desk = await deskWithPicture()
  const { owner, shopId, of, address, browser } = desk
  const ofShop = { shopIds: [shopId] }
  const agent = await createTestMember(desk, owner, { email: 'agent@desk.test', role: 'agent', ...ofShop })
  const seen = await desk.app.inject({ url: of(address), headers: { cookie: agent.cookies() } })
  expect(seen.statusCode).toBe(200)
  expect(seen.headers['content-type']).toMatch(/^image\//)
  const viewer = await createTestMember(desk, owner, { email: 'viewer@desk.test', role: 'viewer', ...ofShop })
  expect((await viewer.send('GET', of(address))).status).toBe(403)
  const elsewhere = await createTestShop(owner, 'Quay')
  const other = await createTestMember(desk, owner, {
    email: 'other@desk.test',
    role: 'agent',
    shopIds: [elsewhere.id],
  })
  expect((await other.send('GET', of(address))).status).toBe(404)
  expect((await browser().send('GET', of(address))).status).toBe(401)
})

test('what is not the platform’s is fetched from nowhere', async () => {
  const { owner, of } = await deskWithPicture()
  for (const address of [
    'http://127.0.0.1:9/images/a.png',
    'http://169.254.169.254/latest',
    'file:///etc/passwd',
  ])
    expect((await owner.send('GET', of(address))).status, address).toBe(404)
})
