import { describe, expect, test } from 'vitest'
import { answerIn, connectedShop, quiet, source } from '../../../test/connected-shop.ts'
import { pngOf } from '../../../test/images.ts'
import type { Content } from '../contract.ts'

const bytes = pngOf(4, 3)
const file = { id: 'f', name: 'size table.png', mime: 'image/png', bytes: bytes.length, width: 4, height: 3 }

type Product = { id: string; shopId: string; skus: { id: string }[] }

async function chat() {
  const shop = await connectedShop({ readFile: async (_organization, id) => (id === 'f' ? bytes : null) })
  const { play } = shop
  const shopId = shop.shop.externalId
  const { userId } = await play<{ userId: string }>('POST', '/_play/buyers', { nickname: 'Ines Marlow' })
  const say = { shopId, text: 'Which size?' }
  const { conversationId } = await play<{ conversationId: string }>(
    'POST',
    `/_play/buyers/${userId}/messages`,
    say,
  )
  const { products } = await play<{ products: Product[] }>('GET', '/_play/state')
  const product = products.find((one) => one.shopId === shopId)
  if (product === undefined) throw new Error('The sample shop sells nothing.')
  const message = (content: Partial<Content>) => answerIn(conversationId, shop.clock.now(), content)
  const send = async (content: Partial<Content>) => shop.adapter.send?.(message(content), quiet)
  const last = async () => {
    const listed = await shop.adapter.listMessages?.(
      { ...source, threadKey: conversationId, page: '' },
      quiet,
    )
    const [newest] = listed?.items ?? []
    const read = shop.adapter.read({
      externalId: 'd',
      index: 1,
      receivedAt: 0,
      body: newest?.delivery.body,
    })
    return read.find((item) => item.kind === 'message')
  }
  return { ...shop, userId, product, send, last, message }
}

describe('a buyer sees', () => {
  test('a picture, which is sent up first', async () => {
    const { send, last, url, adapter, message } = await chat()
    const receipt = await send({ kind: 'image', files: [file] })
    expect(await last()).toMatchObject({
      externalId: receipt?.externalId,
      authorKind: 'agent',
      content: { kind: 'image', media: [{ url: expect.stringContaining(url), width: 4, height: 3 }] },
    })
    expect(await adapter.reconcile?.(message({ kind: 'image', files: [file] }), quiet)).toMatchObject({
      outcome: 'accepted',
      receipt: { externalId: receipt?.externalId },
    })
  })

  test('cards of products and orders', async () => {
    const { send, last, product, play, userId, shop } = await chat()
    await send({ kind: 'product-card', card: { productId: product.id } })
    expect(await last()).toMatchObject({ content: { card: { productId: product.id } } })
    const order = await play<{ id: string }>('POST', `/_play/buyers/${userId}/orders`, {
      shopId: shop.externalId,
      skuIds: [product.skus[0]?.id],
    })
    await send({ kind: 'order-card', card: { orderId: order.id } })
    expect(await last()).toMatchObject({ content: { kind: 'order-card', card: { orderId: order.id } } })
  })
})

describe('nothing goes out', () => {
  test('that is two things at once, or a file that no picture is', async () => {
    const { send, last } = await chat()
    const before = await last()
    const refused: [Partial<Content>, string][] = [
      [{ kind: 'image', files: [file], text: 'Here.' }, 'one-thing-per-message'],
      [{ kind: 'image', files: [file, file] }, 'one-thing-per-message'],
      [{ kind: 'image', files: [file], card: { productId: '1' } }, 'one-thing-per-message'],
      [{ kind: 'image', files: [{ ...file, id: 'gone' }] }, 'file-missing'],
      [{ kind: 'file', files: [{ ...file, mime: 'application/octet-stream' }] }, 'files-not-taken'],
      [{ kind: 'sticker' }, 'kind-not-taken'],
      [{ kind: 'return-card', card: { orderId: '1' } }, 'kind-not-taken'],
    ]
    for (const [content, reason] of refused)
      await expect(send(content)).rejects.toMatchObject({ name: 'Rejected', failure: reason })
    expect(await last()).toEqual(before)
  })

  test('when the picture could not be sent up, so it may be tried again', async () => {
    const { send, play } = await chat()
    await play('POST', '/_play/faults/api', { kind: 'cut-after-accepting', path: 'images/upload' })
    await expect(send({ kind: 'image', files: [file] })).rejects.toMatchObject({ name: 'Unreachable' })
    await expect(send({ kind: 'image', files: [file] })).resolves.toBeDefined()
  })
})
