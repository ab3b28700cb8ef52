import { afterEach, beforeEach, expect, test } from 'vitest'
import { connectApp, type Envelope, play } from '../../test/app-client.ts'
import { createPlayClock } from '../core/clock.ts'
import { drawPng } from '../core/png.ts'
import { startTiktokShop, type TiktokShop } from './start-tiktok-shop.ts'

const hour = 3_600
let shop: TiktokShop
let app: Awaited<ReturnType<typeof connectApp>>
let buyer: { userId: string }

beforeEach(async () => {
  const clock = createPlayClock(Date.parse('2026-11-02T10:00:00Z'))
  shop = await startTiktokShop({ host: '127.0.0.1', port: 0, clock, settings: { accessTokenDays: 90 } })
  app = await connectApp(shop)
  buyer = await play(shop.url, 'POST', '/_play/buyers', { nickname: 'Ines Marlow' })
})
afterEach(() => shop.close())

const write = (text: string) => play(shop.url, 'POST', `/_play/buyers/${buyer.userId}/messages`, { text })
const list = (path = '', query = {}): Promise<Envelope> =>
  app.client.call('GET', `/customer_service/202309/conversations${path}`, {
    query: { page_size: '10', ...query },
  })
const send = (conversationId: string, type: string, content: unknown): Promise<Envelope> =>
  app.client.call('POST', `/customer_service/202309/conversations/${conversationId}/messages`, {
    body: { type, content: JSON.stringify(content) },
  })
const advance = (seconds: number) => play(shop.url, 'POST', '/_play/clock/advance', { seconds })

test('a buyer writes, an agent joins, and both stand in the list by index', async () => {
  const { conversationId } = await write('Does it run small?')
  const { data } = await list()
  expect(data.conversations).toHaveLength(1)
  expect(data.conversations[0]).toMatchObject({
    id: conversationId,
    participant_count: 3,
    unread_count: 1,
    can_send_message: true,
  })
  expect(data.conversations[0].participants[0]).toMatchObject({ user_id: buyer.userId, role: 'BUYER' })
  const messages = (await list(`/${conversationId}/messages`, { sort_order: 'ASC', sort_field: 'index' }))
    .data
  expect(messages.messages.map((one: { type: string }) => one.type)).toEqual(['TEXT', 'ALLOCATED_SERVICE'])
  expect(JSON.parse(messages.messages[0].content)).toEqual({ content: 'Does it run small?' })
  expect(messages.next_page_token).toBe('')
})

test('pages of messages neither repeat nor leave out one, even when one comes in between', async () => {
  const { conversationId } = await write('1')
  for (let number = 2; number <= 24; number++) await write(String(number))
  const seen: string[] = []
  let token = ''
  do {
    const { data } = await list(`/${conversationId}/messages`, token === '' ? {} : { page_token: token })
    seen.push(...data.messages.map((one: { id: string }) => one.id))
    token = data.next_page_token
    await write('in between')
  } while (token !== '')
  expect(seen).toHaveLength(25)
  expect(new Set(seen).size).toBe(25)
})

test('an answer goes out, marking read clears the count, sending alone does not', async () => {
  const { conversationId } = await write('Hello?')
  const sent = await send(conversationId, 'TEXT', { content: 'Hello! It runs true to size.' })
  expect(sent.data.message_id).toMatch(/^\d{19}$/)
  expect((await list()).data.conversations[0].unread_count).toBe(1)
  await app.client.call('POST', `/customer_service/202309/conversations/${conversationId}/messages/read`)
  expect((await list()).data.conversations[0].unread_count).toBe(0)
})

test('a picture is uploaded first, then sent by its address', async () => {
  const { conversationId } = await write('Can I see it?')
  const form = new FormData()
  form.set('data', new Blob([new Uint8Array(drawPng(6, 4, () => [1, 2, 3]))]), 'it.png')
  const { data } = await app.client.call('POST', '/customer_service/202309/images/upload', { form })
  expect(data).toMatchObject({ width: 6, height: 4 })
  expect((await send(conversationId, 'IMAGE', data)).code).toBe(0)
  expect(
    (await send(conversationId, 'IMAGE', { ...data, url: 'https://elsewhere.example/a.png' })).code,
  ).toBe(45101001)
  expect((await fetch(data.url)).headers.get('content-type')).toBe('image/png')
})

test('a picture of more than 10 MB, none at all and a drawing in XML are refused', async () => {
  const upload = async (bytes: Buffer, name = 'data') => {
    const form = new FormData()
    form.set(name, new Blob([new Uint8Array(bytes)]), 'it.png')
    return (await app.client.call('POST', '/customer_service/202309/images/upload', { form })).code
  }
  const png = drawPng(6, 4, () => [1, 2, 3])
  expect(await upload(Buffer.concat([png, Buffer.alloc(10 * 1024 * 1024)]))).toBe(36009021)
  expect(await upload(Buffer.concat([png, Buffer.alloc(14 * 1024 * 1024)]))).toBe(36009021)
  expect(await upload(png, 'picture')).toBe(45101008)
  expect(await upload(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"></svg>'))).toBe(36009022)
})

test('more than 2,000 characters, an unknown conversation and a type that is only received are refused', async () => {
  const { conversationId } = await write('Hi')
  expect((await send(conversationId, 'TEXT', { content: 'x'.repeat(2_001) })).code).toBe(45101001)
  expect((await send('7000000000000000000', 'TEXT', { content: 'x' })).code).toBe(45101003)
  expect((await send(conversationId, 'EMOTICONS', { url: 'x' })).code).toBe(45111001)
})

test('six hours after the last answer the session ends: the agent leaves, a hidden message asks for a rating', async () => {
  const { conversationId } = await write('Thank you')
  await send(conversationId, 'TEXT', { content: 'Any time!' })
  await advance(6 * hour - 1)
  expect((await list()).data.conversations[0].participant_count).toBe(3)
  await advance(1)
  expect((await list()).data.conversations[0].participant_count).toBe(2)
  const newest = (await list(`/${conversationId}/messages`)).data.messages[0]
  expect(newest).toMatchObject({ type: 'OTHER', is_visible: false })
})

test('thirty days of silence close the window for the shop', async () => {
  const { conversationId } = await write('Hi')
  await advance(7 * 24 * hour)
  await advance(30 * 24 * hour)
  expect((await list()).data.conversations[0].can_send_message).toBe(false)
  expect((await send(conversationId, 'TEXT', { content: 'Still there?' })).code).toBe(45109001)
})

test('chats of the past are only in the lists: newest first, whole, and older ones page by page', async () => {
  const path = `/_play/shops/${app.shops[0].id}/past-chats`
  const wanted = { conversations: 45, days: 90, messagesEach: 12 }
  expect(await play(shop.url, 'POST', path, wanted)).toEqual({ written: 45 })
  expect(await play(shop.url, 'POST', path, wanted)).toEqual({ written: 0 })
  const activity: number[] = []
  let token = ''
  do {
    const { data } = await list('', { page_size: '20', page_token: token })
    activity.push(...data.conversations.map((one: Envelope['data']) => one.latest_message.create_time))
    token = data.next_page_token
  } while (token !== '')
  expect(activity).toHaveLength(45)
  expect(activity).toEqual([...activity].sort((one, other) => other - one))
  const days = ((activity[0] ?? 0) - (activity.at(-1) ?? 0)) / (24 * hour)
  expect(days).toBeGreaterThan(85)
  expect(days).toBeLessThan(90)
  const { data } = await list('')
  const first = await list(`/${data.conversations[0].id}/messages`, { sort_field: 'index' })
  expect(first.data.messages).toHaveLength(10)
  expect(first.data.next_page_token).not.toBe('')
  const second = await list(`/${data.conversations[0].id}/messages`, {
    sort_field: 'index',
    page_token: first.data.next_page_token,
  })
  expect(second.data.messages).toHaveLength(2)
  expect((await play(shop.url, 'GET', '/_play/webhooks')).webhooks).toEqual([])
})
