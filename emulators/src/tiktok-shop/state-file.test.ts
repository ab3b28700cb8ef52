import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serialize } from 'node:v8'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { appClient, connectApp, play } from '../../test/app-client.ts'
import { createPlayClock } from '../core/clock.ts'
import { drawPng } from '../core/png.ts'
import { startTiktokShop, type TiktokShop } from './start-tiktok-shop.ts'

const start = Date.parse('2026-11-02T10:00:00Z')
let folder: string
let stateFile: string
let shop: TiktokShop

const open = async (at: number) => {
  shop = await startTiktokShop({ host: '127.0.0.1', port: 0, clock: createPlayClock(at), stateFile })
}
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stand-in-'))
  stateFile = join(folder, 'below', 'tiktok-shop.state')
  await open(start)
})
afterEach(async () => {
  await shop.close()
  rmSync(folder, { recursive: true })
})

const state = () => play(shop.url, 'GET', '/_play/state')

test('after a restart the chat goes on where it stood, with its buyers, pictures and settings of the app', async () => {
  const before = await connectApp(shop)
  await play(shop.url, 'PUT', `/_play/apps/${shop.app.appKey}`, {
    webhookAddress: 'http://127.0.0.1:9/hooks',
  })
  const { userId } = await play(shop.url, 'POST', '/_play/buyers', { nickname: 'Ines Marlow' })
  const picture = drawPng(9, 9, () => [4, 5, 6])
  const { conversationId, content } = await play(shop.url, 'POST', `/_play/buyers/${userId}/pictures`, {
    base64: picture.toString('base64'),
  })
  await shop.close()
  await open(start + 60_000)
  const { app } = shop
  const found = await state()
  expect(found.apps[0]).toMatchObject({ appKey: app.appKey, webhookAddress: 'http://127.0.0.1:9/hooks' })
  const fetched = await fetch(shop.url + new URL(JSON.parse(content).url).pathname)
  expect(Buffer.from(await fetched.arrayBuffer())).toEqual(picture)
  const client = appClient(shop, before.tokens.data.access_token, before.shops[0].cipher)
  const path = `/customer_service/202309/conversations/${conversationId}/messages`
  const sent = await client.call('POST', path, {
    body: { type: 'TEXT', content: '{"content":"Still here"}' },
  })
  expect(sent.code).toBe(0)
  const list = await client.call('GET', path, { query: { page_size: '10', sort_field: 'index' } })
  expect(list.data.messages.map((one: { type: string }) => one.type)).toEqual([
    'TEXT',
    'ALLOCATED_SERVICE',
    'IMAGE',
  ])
})

test('what was waited for still comes: the end of a hold, the end of a session', async () => {
  const { products } = await state()
  const { userId } = await play(shop.url, 'POST', '/_play/buyers', { nickname: 'Ines Marlow' })
  const skuIds = [products[0].skus[0].id]
  const order = await play(shop.url, 'POST', `/_play/buyers/${userId}/orders`, { skuIds })
  const { conversationId } = await play(shop.url, 'POST', `/_play/buyers/${userId}/messages`, { text: 'Hi' })
  await shop.close()
  await open(start + 60_000)
  await play(shop.url, 'POST', '/_play/clock/advance', { seconds: 8 * 86_400 })
  const found = await state()
  expect(found.orders.find((one: { id: string }) => one.id === order.id).status).toBe('AWAITING_SHIPMENT')
  const session = found.sessions.find(
    (one: { conversationId: string }) => one.conversationId === conversationId,
  )
  expect(session.endedBy).toBe('seller-silence')
})

test('the sample past is told once: orders keep their times over a restart', async () => {
  const before = (await state()).orders
  await play(shop.url, 'POST', '/_play/buyers', { nickname: 'Ines Marlow' })
  await shop.close()
  await open(start + 86_400_000)
  expect((await state()).orders).toEqual(before)
})

test.each([
  ['of another shape', serialize({ version: 0 })],
  ['that is damaged', Buffer.from('not what was written')],
])('a file %s is left aside', async (_what, bytes) => {
  await play(shop.url, 'POST', '/_play/buyers', { nickname: 'Ines Marlow' })
  await shop.close()
  writeFileSync(stateFile, bytes)
  await open(start)
  const { buyers } = await state()
  expect(buyers.length).toBeGreaterThanOrEqual(12)
  expect(buyers.map((one: { nickname: string }) => one.nickname)).not.toContain('Ines Marlow')
})

test('without a change nothing is written', async () => {
  await state()
  expect(existsSync(stateFile)).toBe(false)
})
