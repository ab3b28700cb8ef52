import { createHmac } from 'node:crypto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { connectApp, play } from '../../test/app-client.ts'
import { openWebhookInbox } from '../../test/webhook-inbox.ts'
import { createPlayClock, type PlayClock } from '../core/clock.ts'
import { startTiktokShop, type TiktokShop } from './start-tiktok-shop.ts'
import { sendingPlan } from './webhooks.ts'

let clock: PlayClock
let inbox: Awaited<ReturnType<typeof openWebhookInbox>>
let shop: TiktokShop
let userId: string

beforeEach(async () => {
  clock = createPlayClock(Date.parse('2026-11-02T10:00:00Z'))
  inbox = await openWebhookInbox()
  shop = await startTiktokShop({ host: '127.0.0.1', port: 0, clock, webhookAddress: inbox.address })
  await connectApp(shop)
  await play(shop.url, 'PUT', `/_play/shops/${await firstShop()}`, { canAcceptChat: false })
  userId = (await play(shop.url, 'POST', '/_play/buyers', { nickname: 'Ines Marlow' })).userId
})
afterEach(async () => {
  await shop.close()
  await inbox.close()
})

const firstShop = async () => (await play(shop.url, 'GET', '/_play/state')).shops[0].id
const write = (text: string) => play(shop.url, 'POST', `/_play/buyers/${userId}/messages`, { text })
const fault = (wanted: object) => play(shop.url, 'POST', '/_play/faults/webhooks', wanted)
const sent = async () => (await play(shop.url, 'GET', '/_play/webhooks?type=14')).webhooks
/** The sample orders go on living, so other topics come as well. */
const messages = () => inbox.received.filter((one) => JSON.parse(one.body).type === 14)
const texts = () => messages().map((one) => JSON.parse(JSON.parse(one.body).data.content).content)
const until = (condition: () => unknown) =>
  vi.waitFor(() => expect(condition()).toBeTruthy(), { interval: 5 })

test('a message is announced with index, sender and content, signed with key and body', async () => {
  const message = await write('Is it in stock?')
  await until(() => messages().length === 1)
  const [hook] = messages()
  expect(JSON.parse(hook?.body ?? '')).toMatchObject({
    type: 14,
    tts_notification_id: expect.stringMatching(/^\d+$/),
    timestamp: clock.now() / 1000,
    data: {
      message_id: message.id,
      index: message.index,
      conversation_id: message.conversationId,
      type: 'TEXT',
      is_visible: true,
      sender: { role: 'BUYER' },
    },
  })
  const expected = createHmac('sha256', shop.app.appSecret).update(shop.app.appKey + hook?.body)
  expect(hook?.authorization).toBe(expected.digest('hex'))
})

test('an unanswered webhook comes again after 2 min, 30 min, 3 h and 12 h, then never', async () => {
  inbox.answer(() => 500)
  await write('Hello?')
  await until(() => messages().length === 1)
  for (const [place, wait] of sendingPlan.retryAfterMs.entries()) {
    await clock.advance(wait - 1)
    expect(messages()).toHaveLength(place + 1)
    await clock.advance(1)
    expect(messages()).toHaveLength(place + 2)
  }
  await clock.advance(5 * 24 * 3_600_000)
  expect(messages().filter((one) => one.body === messages()[0]?.body)).toHaveLength(5)
  const [record] = await sent()
  expect(record.outcome).toBe('dropped')
  expect(record.attempts.map((one: { status: number }) => one.status)).toEqual([500, 500, 500, 500, 500])
})

test('a retry that is answered is the last, with the same bytes and number', async () => {
  let first = true
  inbox.answer(() => {
    const status = first ? 503 : 200
    first = false
    return status
  })
  await write('Hello?')
  await until(() => messages().length === 1)
  await clock.advance(24 * 3_600_000)
  expect(messages()).toHaveLength(2)
  expect(messages()[1]).toEqual(messages()[0])
})

test('who does not answer within three seconds has not answered', async () => {
  inbox.answer(() => 'never')
  await write('Hello?')
  await vi.waitFor(async () => expect((await sent())[0].attempts).toHaveLength(1), { timeout: 5_000 })
  expect((await sent())[0].attempts[0]).toMatchObject({
    status: null,
    error: expect.stringContaining('timeout'),
  })
}, 10_000)

test('lost ones never come, and the messages are there all the same', async () => {
  await fault({ kind: 'lost' })
  await write('one')
  await write('two')
  await until(() => messages().length === 1)
  expect(texts()).toEqual(['two'])
  expect((await sent()).map((one: { outcome: string }) => one.outcome)).toEqual(['lost', 'delivered'])
})

test('duplicates come twice, with the same number', async () => {
  await fault({ kind: 'duplicate' })
  await write('one')
  await until(() => messages().length === 2)
  expect(messages()[0]).toEqual(messages()[1])
})

test('reordered ones come after the next', async () => {
  await fault({ kind: 'reordered' })
  await write('one')
  await write('two')
  await until(() => messages().length === 2)
  expect(texts()).toEqual(['two', 'one'])
})

test('late ones come when their time is over', async () => {
  await fault({ kind: 'late', delaySeconds: 300 })
  await write('one')
  await clock.advance(299_000)
  expect(messages()).toHaveLength(0)
  await clock.advance(1_000)
  expect(texts()).toEqual(['one'])
})

test('a bad signature is one', async () => {
  await fault({ kind: 'bad-signature' })
  await write('one')
  await until(() => messages().length === 1)
  const right = createHmac('sha256', shop.app.appSecret).update(shop.app.appKey + messages()[0]?.body)
  expect(messages()[0]?.authorization).not.toBe(right.digest('hex'))
})
