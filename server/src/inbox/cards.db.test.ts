import type { ApiError, Conversation, MessageEntry, ThreadPage } from '@quaydesk/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { reply, replyTo, type TestInbox, type TestShop, testInbox } from '../../test/inbox.ts'
import { lineFact, orderFact, parcelFact, returnFact } from '../../test/orders.ts'
import { createTestMember, type SignedIn } from '../../test/team.ts'
import { until } from '../../test/until.ts'
import {
  type OfChannel,
  recordOrders,
  recordParcels,
  recordProducts,
  recordReturns,
} from '../customers/index.ts'
import { createSigner } from '../platform/crypto.ts'
import { createFileLinks } from '../platform/files/index.ts'
import { createInboxPresenter, introduceBuyers, recordFilesMissing } from './index.ts'

const dayMs = 86_400_000
const hisOrder = '576461413038785752'
const anothers = '576461413038780000'

let inbox: TestInbox
let shop: TestShop
let other: TestShop
let anna: SignedIn
let ben: SignedIn
let buyers = 0

const of = ({ id: shopId, channelId }: TestShop): OfChannel => ({
  organizationId: inbox.owner.me.organization.id,
  shopId,
  channelId,
})
const write = <T>(work: Parameters<typeof inbox.db.worker.transaction<T>>[0]) =>
  inbox.db.worker.transaction(work)
const product = (place: TestShop, externalId: string, name: string) => ({
  ...of(place),
  externalId,
  updatedAt: 1,
  readAt: 1,
  name,
  description: '',
  status: 'on-sale' as const,
  platformStatus: 'ACTIVATE',
  pictureUrl: 'https://p16.tiktokcdn.com/dress.webp',
  skus: [
    {
      externalId: 'sku-m',
      sellerSku: null,
      variant: 'M · sage',
      price: { amount: '48.90', currency: 'USD' },
      stock: 1,
      pictureUrl: null,
    },
  ],
})

beforeAll(async () => {
  inbox = await testInbox()
  shop = await inbox.addShop('Lanyu US', 'tiktok-shop')
  other = await inbox.addShop('Lanyu UK', 'tiktok-shop')
  anna = await createTestMember(inbox, inbox.owner, { email: 'anna@desk.test', role: 'agent' })
  ben = await createTestMember(inbox, inbox.owner, {
    email: 'ben@desk.test',
    role: 'agent',
    shopIds: [other.id],
  })
  await write((tx) =>
    recordProducts(tx, inbox, [
      product(shop, 'product-1', 'Linen dress'),
      product(other, 'product-uk', 'Wool coat'),
    ]),
  )
})

/** Somebody new writes on TikTok Shop; the platform has said who he is, and which orders are whose. */
async function buyer(said: Parameters<TestInbox['write']>[1] = {}) {
  const from = `conversation-${++buyers}`
  const buyerExternalId = `buyer-${buyers}`
  const written = await inbox.write('Where is it?', { from, shop, ...said })
  await write((tx) =>
    introduceBuyers(tx, inbox, [
      { ...of(shop), externalId: from, readAt: 1, buyerExternalId, displayName: 'María', avatarUrl: null },
    ]),
  )
  return { ...written, buyerExternalId, from }
}
const ordered = (buyerExternalId: string, externalId: string, rest: object = {}) =>
  write((tx) => recordOrders(tx, inbox, [orderFact(of(shop), { externalId, buyerExternalId, ...rest })]))
const send = (conversationId: string, kind: string, card: object, more: object = {}) =>
  reply(anna, conversationId, { ...replyTo(null, ''), card: { kind, card }, ...more })
const read = async (conversationId: string) =>
  (await anna.send<Conversation>('GET', `/api/conversations/${conversationId}`)).body
const thread = async (conversationId: string, browser = anna) =>
  (await browser.send<ThreadPage>('GET', `/api/conversations/${conversationId}/thread`)).body.items
const sentenceOf = ({ body }: { body: unknown }) => (body as ApiError).message

describe('a card', () => {
  it('goes out as a reply of its own kind, shows what it names, and is kept as the platform’s ids', async () => {
    const { conversationId, buyerExternalId } = await buyer()
    await ordered(buyerExternalId, hisOrder)
    await write((tx) =>
      recordParcels(tx, inbox, [
        parcelFact(of(shop), { events: [{ at: inbox.clock.now(), text: 'Left the depot' }] }),
      ]),
    )
    const card = { orderId: hisOrder, packageId: 'parcel-1' }
    const answer = await send(conversationId, 'logistics-card', card)
    expect(answer.status).toBe(201)
    expect(answer.body).toMatchObject({
      kind: 'logistics-card',
      text: '',
      card,
      shown: { of: 'order', line: { name: 'Linen dress' }, parcel: { latest: { text: 'Left the depot' } } },
    })
    const [row] = await inbox.db.owner<{ kind: string; card: object; purpose: string }>(
      'select kind, card, purpose from messages where id = $1',
      [answer.body.id],
    )
    expect(row).toEqual({ kind: 'logistics-card', card, purpose: 'answer' })
    const [summary] = (await inbox.list(anna)).items
    expect(summary?.lastMessage).toMatchObject({ kind: 'logistics-card', preview: '' })
  })

  it('leaves the draft that is being written beside it', async () => {
    const { conversationId } = await buyer()
    const draft = { mode: 'reply', text: 'I am just looking', fileIds: [] }
    await anna.send('PUT', `/api/conversations/${conversationId}/drafts/reply`, draft)
    expect((await send(conversationId, 'product-card', { productId: 'product-1' })).status).toBe(201)
    expect((await read(conversationId)).drafts).toEqual([draft])
    await reply(anna, conversationId, replyTo(null))
    expect((await read(conversationId)).drafts).toEqual([])
  })

  it.each([
    ['another buyer’s order', 'order-card', { orderId: anothers }, /not one of this customer’s/],
    ['an order that nobody knows', 'order-card', { orderId: '1' }, /not one of this customer’s/],
    ['a parcel of another order', 'logistics-card', { orderId: hisOrder, packageId: 'no' }, /parcel is not/],
    ['a return without a piece', 'return-card', { orderId: hisOrder }, /Choose the piece/],
    [
      'a return of what was not ordered',
      'return-card',
      { orderId: hisOrder, skuId: 'no' },
      /not in the order/,
    ],
    ['another channel’s product', 'product-card', { productId: 'product-uk' }, /not sold on this channel/],
    ['a product called an order', 'order-card', { productId: 'product-1' }, /another kind/],
    ['an order called a product', 'product-card', { orderId: hisOrder }, /another kind/],
  ])('that names %s is refused', async (_what, kind, card, sentence) => {
    const { conversationId, buyerExternalId } = await buyer()
    const own = `${hisOrder}-${buyers}`
    await ordered(buyerExternalId, own)
    await ordered('somebody-else', anothers)
    const answer = await send(conversationId, kind, {
      ...card,
      ...('orderId' in card && card.orderId === hisOrder ? { orderId: own } : {}),
    })
    expect(answer.status).toBe(400)
    expect(sentenceOf(answer)).toMatch(sentence)
    expect(await thread(conversationId)).toMatchObject([{ authorKind: 'customer' }])
  })

  it('goes alone: not with words, and not where the channel has none', async () => {
    const { conversationId } = await buyer()
    const product1 = { productId: 'product-1' }
    expect(sentenceOf(await send(conversationId, 'product-card', product1, { text: 'Look' }))).toMatch(
      /by itself/,
    )
    const chat = await inbox.write('Hello?', { from: 'visitor' })
    const answer = await send(chat.conversationId, 'coupon-card', { couponId: '7' })
    expect(answer.status).toBe(400)
    expect(sentenceOf(answer)).toMatch(/takes no such card/)
  })

  it('of the customer shows nothing until its order is here, then what it is now', async () => {
    const { conversationId, buyerExternalId } = await buyer({
      content: { kind: 'order-card', text: '', files: [], card: { orderId: '8001' } },
    })
    expect(await thread(conversationId)).toMatchObject([{ card: { orderId: '8001' }, shown: null }])
    await ordered(buyerExternalId, '8001', {
      lines: [lineFact(), lineFact({ externalId: 'line-2', name: 'Belt', skuExternalId: 'belt' })],
    })
    expect(await thread(conversationId)).toMatchObject([
      { shown: { of: 'order', status: 'to-ship', line: { name: 'Linen dress' }, moreLines: 1 } },
    ])
  })

  it('is shown on screens that have the conversation open, too', async () => {
    const { conversationId, messageId } = await buyer({
      content: { kind: 'product-card', text: '', files: [], card: { productId: 'product-1' } },
    })
    const links = createFileLinks(createSigner('a secret that is only for tests, but long', 'files'))
    const present = createInboxPresenter({ db: inbox.db.worker, clock: inbox.clock, links })
    const { organizationId, shopId } = of(shop)
    const event = { id: 1, organizationId, shopId, conversationId, subjectId: messageId, memberId: null }
    const items = await present({
      organizationId,
      memberIds: [],
      events: [{ ...event, kind: 'message.received' }],
    })
    const told = items.map(({ jsonFor }) => JSON.parse(jsonFor('nobody')))
    expect(told.find(({ type }) => type === 'entry')).toMatchObject({
      entry: {
        id: messageId,
        shown: { of: 'product', name: 'Linen dress', highestPrice: { amount: '48.90' } },
      },
    })
  })

  it('shows nothing to who may not see its shop', async () => {
    const { conversationId } = await buyer()
    expect((await ben.send('GET', `/api/conversations/${conversationId}/thread`)).status).toBe(404)
    const answer = await reply(ben, conversationId, {
      ...replyTo(null, ''),
      card: { kind: 'product-card', card: { productId: 'product-1' } },
    })
    expect(answer.status).toBe(404)
  })
})

describe('a reply on TikTok Shop', () => {
  it.each([
    ['longer than the channel takes', { text: 'x'.repeat(2_001) }, /up to 2000 characters/],
    ['with nothing in it', { text: ' ' }, /nothing in this reply/],
  ])('%s is refused', async (_what, said, sentence) => {
    const { conversationId } = await buyer()
    const answer = await reply(anna, conversationId, { ...replyTo(null), ...said })
    expect(answer.status).toBe(400)
    expect(sentenceOf(answer)).toMatch(sentence)
  })

  it('is told what it can be, and until when', async () => {
    const { conversationId } = await buyer()
    const { abilities, contactWindow } = await read(conversationId)
    expect(abilities).toMatchObject({
      textLength: 2_000,
      filesPerMessage: 1,
      takes: 'images',
      textWithFiles: false,
    })
    expect(abilities.cards).toContain('return-card')
    const [{ at }] = (await thread(conversationId)) as [MessageEntry]
    expect(contactWindow).toEqual({
      state: 'open',
      closesAt: new Date(Date.parse(at) + 30 * dayMs).toISOString(),
    })
    const chat = await inbox.write('Hello?', { from: 'visitor-2' })
    expect(await read(chat.conversationId)).toMatchObject({
      abilities: { cards: [], takes: 'anything' },
      contactWindow: { state: 'open', closesAt: null },
    })
  })

  it('is refused after the window of its buyer, with the draft kept, until an order or a return opens it', async () => {
    const at = inbox.clock.now() - 31 * dayMs
    const { conversationId, buyerExternalId } = await buyer({ at })
    const closedAt = new Date(at + 30 * dayMs).toISOString()
    expect((await read(conversationId)).contactWindow).toEqual({ state: 'closed', closedAt })
    const draft = { mode: 'reply', text: 'Are you still there?', fileIds: [] }
    await anna.send('PUT', `/api/conversations/${conversationId}/drafts/reply`, draft)
    const refused = await reply(anna, conversationId, replyTo(null, draft.text))
    expect(refused.status).toBe(409)
    expect(sentenceOf(refused)).toMatch(/lets nobody write/)
    expect((await read(conversationId)).drafts).toEqual([draft])

    const placedAt = inbox.clock.now() - 59 * dayMs
    await ordered(buyerExternalId, '9001', { placedAt })
    expect((await read(conversationId)).contactWindow).toEqual({
      state: 'open',
      closesAt: new Date(placedAt + 60 * dayMs).toISOString(),
    })
    expect((await reply(anna, conversationId, replyTo(null, draft.text))).status).toBe(201)
    await write((tx) => recordReturns(tx, inbox, [returnFact(of(shop), { orderExternalId: '9001' })]))
    expect((await read(conversationId)).contactWindow).toEqual({ state: 'open', closesAt: null })
  })
})

describe('the platform', () => {
  const toldSince = async (since: number) =>
    (
      await inbox.db.owner(
        `select 1 from channel_pulls where subject = 'read-mark' and external_id = 'chat' and channel_id = $1 and wanted_at >= $2`,
        [shop.channelId, new Date(since)],
      )
    ).length === 1

  it('is told that a conversation was read, and that it was answered, and the chat is not', async () => {
    const { conversationId, messageId } = await buyer()
    inbox.clock.pass(1_000)
    const readAt = inbox.clock.now()
    await anna.send('PUT', `/api/conversations/${conversationId}/read-mark`, { messageId })
    await until(() => toldSince(readAt))
    inbox.clock.pass(1_000)
    const answeredAt = inbox.clock.now()
    await reply(anna, conversationId, replyTo(messageId))
    await until(() => toldSince(answeredAt))
    const chat = await inbox.write('Hello?', { from: 'visitor-3' })
    const chatUrl = `/api/conversations/${chat.conversationId}/read-mark`
    expect((await anna.send('PUT', chatUrl, { messageId: chat.messageId })).status).toBe(204)
    const others = 'select 1 from channel_pulls where channel_id <> $1'
    expect(await inbox.db.owner(others, [shop.channelId])).toEqual([])
  })

  it('is asked again for files that it did not give, and for no others', async () => {
    const media = [{ url: 'https://p16.tiktokcdn.com/a.jpg', width: 640, height: 479.6 }]
    const externalId = 'picture-1'
    const { conversationId, messageId } = await buyer({
      externalId,
      content: { kind: 'image', text: '', files: [], media },
    })
    const waiting = { awaitedFiles: [{ width: 640, height: 480 }], filesMissing: false }
    expect(await thread(conversationId)).toMatchObject([waiting])
    const again = () => anna.send('POST', `/api/messages/${messageId}/files`)
    expect((await again()).status).toBe(409)

    await write((tx) => recordFilesMissing(tx, inbox, { ...of(shop), externalId }))
    expect(await thread(conversationId)).toMatchObject([{ version: 2, filesMissing: true }])
    expect((await ben.send('POST', `/api/messages/${messageId}/files`)).status).toBe(404)
    expect((await again()).status).toBe(204)
    expect(await thread(conversationId)).toMatchObject([{ version: 3, ...waiting }])
    const wanted = await inbox.db.owner(
      `select external_id, given_up_at from channel_pulls where subject = 'file' and channel_id = $1`,
      [shop.channelId],
    )
    expect(wanted).toEqual([{ external_id: externalId, given_up_at: null }])
  })
})
