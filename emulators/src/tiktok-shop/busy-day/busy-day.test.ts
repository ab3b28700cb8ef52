import { afterEach, beforeEach, expect, test } from 'vitest'
import { play } from '../../../test/app-client.ts'
import { createPlayClock } from '../../core/clock.ts'
import { startTiktokShop, type TiktokShop } from '../start-tiktok-shop.ts'

type Told = {
  figures: { messages: number; questions: number; right: number; wrong: number; waiting: number }
  planned: { kind: string }[]
  questions: {
    kind: string
    conversationId: string
    buyerUserId: string
    follows: unknown
    truth: { orderStatus: string | null; shipBy: number | null; trackingNumber: string | null }
    words: { reason: string; type: string; text: string; at: number }[]
    answers: { verdict: string }[]
    outcome: string
  }[]
}

/** Midnight in New York, where the sample shop is. */
const midnight = Date.parse('2026-11-23T05:00:00Z')
const hour = 3_600
let shop: TiktokShop

const open = () =>
  startTiktokShop({ host: '127.0.0.1', port: 0, clock: createPlayClock(midnight), settings: {} })
beforeEach(async () => {
  shop = await open()
})
afterEach(() => shop.close())

const start = (body: object = {}) =>
  play(shop.url, 'POST', '/_play/busy-day', { messagesPerDay: 60, ...body })
const advance = (seconds: number) => play(shop.url, 'POST', '/_play/clock/advance', { seconds })
const told = (): Promise<Told> => play(shop.url, 'GET', '/_play/busy-day')

/** Answers every question as soon as it comes, looking every five minutes. */
async function answerAll(hours: number, words: (question: Told['questions'][number]) => string) {
  const answered = new Set<string>()
  for (let minute = 0; minute < hours * 60; minute += 5) {
    await advance(300)
    for (const one of (await told()).questions) {
      const last = one.words.at(-1)
      const key = `${one.conversationId} ${last?.at}`
      if (one.outcome !== 'waiting' || !last || answered.has(key)) continue
      answered.add(key)
      await play(shop.url, 'POST', `/_play/conversations/${one.conversationId}/shop-messages`, {
        text: words(one),
      })
    }
  }
}

test('a day of nobody answering: every planned message is written, each in a fitting chat, and buyers call out', {
  timeout: 30_000,
}, async () => {
  await start()
  await advance(24 * hour)
  const { questions, figures } = await told()
  const first = questions.flatMap((one) => one.words.filter((word) => word.reason === 'question'))
  expect(first).toHaveLength(60)
  expect(figures.right + figures.wrong).toBe(0)
  const hellos = questions.flatMap((one) => one.words.filter((word) => word.reason === 'hello'))
  expect(hellos.length).toBeGreaterThan(20)
  for (const { kind, truth, words } of questions) {
    if (kind === 'ship-when') expect(truth.orderStatus).toBe('AWAITING_SHIPMENT')
    if (kind === 'parcel-where') expect(truth.trackingNumber).not.toBeNull()
    if (kind === 'return') expect(truth.orderStatus).toBe('DELIVERED')
    if (kind === 'wordless') expect(words[0]?.type).not.toBe('TEXT')
  }
  const { conversations } = await play(shop.url, 'GET', '/_play/state')
  const written = conversations.flatMap((one: { messages: { role: string }[] }) =>
    one.messages.filter((message) => message.role === 'BUYER'),
  )
  expect(written).toHaveLength(figures.messages)
})

test('the same seed and clock make the same day, another seed another', async () => {
  const written = async (body: object) => {
    await start(body)
    await advance(6 * hour)
    return (await told()).questions.map((one) => one.words.map((word) => [word.at, word.text]))
  }
  const once = await written({ seed: 5 })
  await shop.close()
  shop = await open()
  const again = await written({ seed: 5 })
  expect(again).toEqual(once)
  await shop.close()
  shop = await open()
  expect(await written({ seed: 6 })).not.toEqual(once)
})

test('buyers who are told what they asked are content, and some say thanks', {
  timeout: 30_000,
}, async () => {
  await start({ messagesPerDay: 120 })
  await answerAll(
    12,
    () =>
      'Sorry for the trouble! It ships tomorrow and is on its way, arriving Friday. You can return it for a refund, M fits, and the code SAVE10 takes 10 % off. Any questions?',
  )
  const { figures, questions } = await told()
  expect(figures.right).toBeGreaterThan(20)
  expect(figures.wrong).toBe(0)
  const thanked = questions.filter((one) => one.words.some((word) => word.reason === 'thanks')).length
  expect(thanked / figures.right).toBeGreaterThan(0.2)
  expect(thanked / figures.right).toBeLessThan(0.6)
})

test('of buyers who are told something else four in five insist, twice at most', {
  timeout: 30_000,
}, async () => {
  await start({ messagesPerDay: 400 })
  await answerAll(5, () => 'Our shop was founded in a small harbour town.')
  const { questions } = await told()
  const asked = questions.filter((one) => ['ship-when', 'return', 'size', 'coupon'].includes(one.kind))
  const misled = asked.filter((one) => one.answers[0]?.verdict === 'wrong')
  const insisted = misled.filter((one) => one.words.some((word) => word.reason === 'insistence'))
  expect(insisted.length / misled.length).toBeGreaterThan(0.65)
  expect(insisted.length / misled.length).toBeLessThan(0.92)
  for (const one of questions)
    expect(one.words.filter((word) => word.reason === 'insistence').length).toBeLessThanOrEqual(2)
})

test('some go on from an earlier question, in the same chat', { timeout: 30_000 }, async () => {
  await start({ messagesPerDay: 400 })
  await answerAll(
    5,
    () => 'It ships tomorrow, sorry, code SAVE10, M, return label, on its way. More questions?',
  )
  const following = (await told()).questions.filter((one) => one.follows !== null)
  expect(following.length).toBeGreaterThan(0)
})

test('sixty times as fast, an hour of the shop takes a minute; stopped, nobody writes any more', async () => {
  await start({ messagesPerDay: 2_000, speed: 60 })
  await advance(60)
  const { figures } = await told()
  expect(figures.messages).toBeGreaterThan(25)
  expect(figures.messages).toBeLessThan(90)
  await play(shop.url, 'DELETE', '/_play/busy-day')
  await advance(600)
  expect((await told()).figures.messages).toBe(figures.messages)
})

test('what makes no sense is refused with a sentence', async () => {
  await expect(start({ messagesPerDay: 0 })).rejects.toThrow('messagesPerDay')
  await expect(start({ speed: 0.5 })).rejects.toThrow('speed')
  await expect(play(shop.url, 'PUT', '/_play/busy-day', { speed: 2 })).rejects.toThrow('No busy day')
})
