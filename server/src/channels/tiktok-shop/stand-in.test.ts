import { expect, test } from 'vitest'
import { answerIn, connectedShop, quiet, source } from '../../../test/connected-shop.ts'
import type { InboundItem, ListedMessage, ListedPage } from '../contract.ts'
import { listMessages } from './list.ts'

type OfThread = typeof source & { threadKey: string; page: string }
type Shop = Awaited<ReturnType<typeof connectedShop>>

async function buyerWrites({ play, shop }: Shop, text = 'Does it run small?', nickname = 'Ines Marlow') {
  const { userId } = await play<{ userId: string }>('POST', '/_play/buyers', { nickname })
  const said = await play<{ conversationId: string; id: string }>(
    'POST',
    `/_play/buyers/${userId}/messages`,
    { shopId: shop.externalId, text },
  )
  return { userId, ...said }
}

const outbound = ({ clock }: Shop, threadKey: string, text = 'It runs true to size.') =>
  answerIn(threadKey, clock.now(), { text })

const messagesOf = (items: readonly InboundItem[]) => items.filter((item) => item.kind === 'message')

test('a seller lets us in, and each of his shops has a cipher of its own', async () => {
  const { shops, grantNow, authorizer } = await connectedShop()
  expect(shops.length).toBeGreaterThan(0)
  expect(new Set(shops.map(({ config }) => config.cipher)).size).toBe(shops.length)
  expect(authorizer.scopes.filter((scope) => !grantNow().scopes.includes(scope))).toEqual([])
})

test('a conversation and its messages are listed as they are', async () => {
  const shop = await connectedShop()
  const { conversationId, id, userId } = await buyerWrites(shop)
  const threads = await shop.adapter.listThreads?.({ ...source, page: '' }, quiet)
  const thread = threads?.items.find(({ threadKey }) => threadKey === conversationId)
  expect(thread).toMatchObject({
    unread: 1,
    buyer: { buyerExternalId: userId, displayName: 'Ines Marlow', maySend: true },
  })
  const messages = await shop.adapter.listMessages?.(
    { ...source, threadKey: conversationId, page: '' },
    quiet,
  )
  expect(messages?.items[0]?.index).toBe(thread?.latest?.index)
  const listed = messages?.items.find(({ externalId }) => externalId === id)
  const delivery = {
    ...listed?.delivery,
    externalId: 'd',
    index: 1,
    receivedAt: 0,
    body: listed?.delivery.body,
  }
  expect(messagesOf(shop.adapter.read(delivery))).toMatchObject([
    {
      externalId: id,
      threadKey: conversationId,
      authorKind: 'customer',
      content: { text: 'Does it run small?' },
    },
  ])
})

test('pages lead to the end of a long conversation', async () => {
  const shop = await connectedShop()
  const { conversationId } = await buyerWrites(shop, '1')
  for (let n = 2; n <= 25; n++) await buyerWrites(shop, `${n}`)
  const seen: string[] = []
  let page: string | null = ''
  while (page !== null) {
    const request: OfThread = { ...source, threadKey: conversationId, page }
    const listed: ListedPage<ListedMessage> = await listMessages(shop.deps, request, quiet)
    seen.push(...listed.items.map(({ externalId }) => externalId))
    page = listed.nextPage
  }
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen.length).toBeGreaterThanOrEqual(25)
})

test('whoever wrote is fetched with his orders', async () => {
  const shop = await connectedShop()
  const { conversationId, userId } = await buyerWrites(shop)
  const request = {
    ...source,
    subject: 'conversation',
    externalId: conversationId,
    media: [],
    now: 0,
  } as const
  expect(await shop.adapter.pull?.(request, quiet)).toMatchObject([
    { kind: 'buyer', threadKey: conversationId, buyerExternalId: userId, displayName: 'Ines Marlow' },
    { kind: 'pull', subject: 'buyer-orders', externalId: userId },
  ])
})

test('a message that was cut off after it was taken is found again, and one that was not is absent', async () => {
  const shop = await connectedShop()
  const { conversationId } = await buyerWrites(shop)
  const message = outbound(shop, conversationId)
  await shop.play('POST', '/_play/faults/api', {
    kind: 'cut-after-accepting',
    method: 'POST',
    path: 'messages',
  })
  await expect(shop.adapter.send?.(message, quiet)).rejects.toMatchObject({ name: 'Unconfirmed' })
  expect(await shop.adapter.reconcile?.(message, quiet)).toMatchObject({ outcome: 'accepted' })
  const other = outbound(shop, conversationId, 'Something else.')
  expect(await shop.adapter.reconcile?.(other, quiet)).toEqual({ outcome: 'unsure' })
  await shop.clock.advance(50_000)
  expect(await shop.adapter.reconcile?.(other, quiet)).toEqual({ outcome: 'absent' })
})

test('a message that waited long before it was tried is not absent as long as the list may lag behind the attempt', async () => {
  const shop = await connectedShop()
  const { conversationId } = await buyerWrites(shop)
  const message = outbound(shop, conversationId)
  await shop.clock.advance(600_000)
  const attempted = { ...message, attemptedAt: shop.clock.now() }
  await shop.clock.advance(49_000)
  expect(await shop.adapter.reconcile?.(attempted, quiet)).toEqual({ outcome: 'unsure' })
  await shop.clock.advance(1_000)
  expect(await shop.adapter.reconcile?.(attempted, quiet)).toEqual({ outcome: 'absent' })
})

test('the same words sent before are no receipt for these', async () => {
  const receipts = new Set<string>()
  const shop = await connectedShop({ receiptsAmong: async () => receipts })
  const { conversationId } = await buyerWrites(shop)
  const message = outbound(shop, conversationId)
  const receipt = await shop.adapter.send?.(message, quiet)
  receipts.add(receipt?.externalId ?? '')
  await shop.clock.advance(50_000)
  const again = { ...message, messageId: 'again' }
  expect(await shop.adapter.reconcile?.(again, quiet)).toEqual({ outcome: 'absent' })
  const second = await shop.adapter.send?.(again, quiet)
  expect(await shop.adapter.reconcile?.(again, quiet)).toMatchObject({
    outcome: 'accepted',
    receipt: { externalId: second?.externalId },
  })
})

test('of the same words in the platform’s own tool only the first since it was queued can be it', async () => {
  const shop = await connectedShop()
  const { conversationId } = await buyerWrites(shop)
  const inSellerCenter = () =>
    shop.play<{ id: string }>('POST', `/_play/conversations/${conversationId}/shop-messages`, {
      text: 'It runs true to size.',
    })
  await inSellerCenter()
  await shop.clock.advance(120_000)
  const message = outbound(shop, conversationId)
  await shop.clock.advance(50_000)
  expect(await shop.adapter.reconcile?.(message, quiet)).toEqual({ outcome: 'absent' })
  const first = await inSellerCenter()
  await inSellerCenter()
  expect(await shop.adapter.reconcile?.(message, quiet)).toMatchObject({
    outcome: 'accepted',
    receipt: { externalId: first.id },
  })
})

test('a token that ran out is renewed in the middle of a send, which goes out once', async () => {
  const shop = await connectedShop()
  const { conversationId } = await buyerWrites(shop)
  const before = shop.grantNow().accessToken
  await shop.play('POST', '/_play/tokens/expire')
  await shop.adapter.send?.(outbound(shop, conversationId), quiet)
  expect(shop.grantNow().accessToken).not.toBe(before)
  const listed = await shop.adapter.listMessages?.({ ...source, threadKey: conversationId, page: '' }, quiet)
  const texts = listed?.items.map(({ delivery: { body } }) => JSON.stringify(body)) ?? []
  expect(texts.filter((text) => text.includes('true to size'))).toHaveLength(1)
})

test('marking read clears what the platform counts as unread', async () => {
  const shop = await connectedShop()
  const { conversationId } = await buyerWrites(shop)
  await shop.adapter.readMark?.({ ...source, threadKey: conversationId }, quiet)
  const threads = await shop.adapter.listThreads?.({ ...source, page: '' }, quiet)
  expect(threads?.items.find(({ threadKey }) => threadKey === conversationId)?.unread).toBe(0)
})
