import type { Channel } from '@quaydesk/contract'
import { expect, test } from 'vitest'
import { type ConnectedChannel, connectedChannel } from '../../test/connected-channel.ts'
import { until } from '../../test/until.ts'

const hourMs = 3_600_000

const connectionOf = async ({ owner, connected }: ConnectedChannel) => {
  const { body } = await owner.send<Channel[]>('GET', '/api/channels')
  return body.find(({ id }) => id === connected.id)?.connection
}
const wantProof = ({ owner, connected }: ConnectedChannel) =>
  owner.send('POST', `/api/channels/${connected.id}/proofs`)

test('yesterday is compared when somebody asks, and again when he asks again', async () => {
  const desk = await connectedChannel()
  await until(async () => {
    await desk.passBoth(500)
    return (await connectionOf(desk))?.backfill.finishedAt
  })
  await desk.passBoth(26 * hourMs)
  const nightly = await until(async () => (await connectionOf(desk))?.proofs[0])
  await desk.passBoth(60_000)
  expect((await wantProof(desk)).status).toBe(202)
  const asked = await until(async () => {
    const newest = (await connectionOf(desk))?.proofs[0]
    return newest?.checkedAt !== nightly?.checkedAt ? newest : undefined
  })
  expect(asked).toMatchObject({ day: nightly?.day, missing: 0, twice: 0 })
})

test('while the past is being fetched there is nothing to compare, and never with a chat of our own', async () => {
  const desk = await connectedChannel({ idle: true })
  expect(await wantProof(desk)).toMatchObject({ status: 409 })
  expect(await wantProof({ ...desk, connected: desk.channel })).toMatchObject({ status: 409 })
})

test('faces and goods come through the desk, from nowhere but the platform', async () => {
  const desk = await connectedChannel()
  await desk.write('A new buyer', 'Hello')
  const face = await until(async () => {
    const [row] = await desk.db.owner<{ avatar_url: string }>(
      'select avatar_url from identities where avatar_url is not null',
    )
    return row?.avatar_url
  })
  const pictureAt = async (address: string | undefined, channelId = desk.connected.id) =>
    desk.app.inject({
      url: `/api/channels/${channelId}/pictures?address=${encodeURIComponent(address ?? '')}`,
      headers: { cookie: desk.owner.cookies() },
    })
  const { statusCode, headers } = await pictureAt(face)
  expect({ statusCode, type: headers['content-type'] }).toEqual({ statusCode: 200, type: 'image/png' })
  expect(headers['cache-control']).toMatch(/^private/)
  expect((await pictureAt('http://169.254.169.254/latest/meta-data')).statusCode).toBe(404)
  expect((await pictureAt('javascript:alert(1)')).statusCode).toBe(404)
  expect((await pictureAt(face, crypto.randomUUID())).statusCode).toBe(404)
})
