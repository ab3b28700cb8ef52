import { afterEach, beforeEach, expect, test } from 'vitest'
import { play } from '../../../test/app-client.ts'
import { createPlayClock } from '../../core/clock.ts'
import { startTiktokShop, type TiktokShop } from '../start-tiktok-shop.ts'
import type { PhoneState } from './phone-state.ts'

let shop: TiktokShop
beforeEach(async () => {
  shop = await startTiktokShop({
    host: '127.0.0.1',
    port: 0,
    clock: createPlayClock(Date.parse('2026-11-02T10:00:00Z')),
    links: { desk: 'http://127.0.0.1:3000', shop: 'http://127.0.0.1:3001' },
  })
})
afterEach(() => shop.close())

const phone = (query: Record<string, string> = {}): Promise<PhoneState> =>
  play(shop.url, 'GET', `/_play/phone?${new URLSearchParams(query)}`)
const played = async (nickname: string) => {
  const buyer = (await phone()).buyers.find((one) => one.nickname === nickname)
  return phone({ buyerId: buyer?.userId ?? '' })
}

test('the page speaks the browser’s language, lets nothing foreign in and leads back to desk and shop', async () => {
  const answer = await fetch(shop.url, { headers: { 'accept-language': 'zh-CN,zh;q=0.9' } })
  const page = await answer.text()
  expect(page).toContain('<html lang="zh-CN">')
  expect(page).toContain('data-desk="http://127.0.0.1:3000/"')
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(await (await fetch(shop.url)).text()).toContain('<html lang="en">')
})

test('it shows a buyer’s orders with what he and the seller may do with each', async () => {
  const { buyer } = await played('maya.reads')
  const [onItsWay, complete] = buyer?.orders ?? []
  expect(onItsWay).toMatchObject({ status: 'IN_TRANSIT', sellerMay: ['delay', 'deliver'] })
  expect(onItsWay?.parcels[0]?.events[0]?.description).toBe('Left the sorting centre.')
  expect(complete?.buyerMay).not.toContain('return')
  const { buyer: unpaid } = await played('Theo Lindqvist')
  expect(unpaid?.orders[0]).toMatchObject({ status: 'AWAITING_SHIPMENT', sellerMay: ['ship'] })
  expect(unpaid?.orders[0]?.buyerMay).toContain('cancel')
})

test('a chat has what both said, cards with their contents, and how far the shop has read', async () => {
  const { buyer } = await played('maya.reads')
  const userId = buyer?.userId ?? ''
  const said = await play(shop.url, 'POST', `/_play/buyers/${userId}/messages`, {
    type: 'ORDER_CARD',
    content: { order_id: buyer?.orders[0]?.id },
  })
  await play(shop.url, 'POST', `/_play/conversations/${said.conversationId}/shop-messages`, {
    text: 'Tuesday.',
  })
  const state = await phone({ buyerId: userId })
  expect(state.buyer?.chat).toMatchObject([
    { by: 'buyer', read: false, card: { title: 'Linen waist dress' } },
    { by: 'notice', type: 'ALLOCATED_SERVICE' },
    { by: 'shop', text: 'Tuesday.' },
  ])
  expect(state.buyers[0]).toMatchObject({ userId, heard: 1, latest: 'Tuesday.', latestByShop: true })
  expect(state.buyer?.ratingAsked).toBe(false)
  await play(shop.url, 'POST', `/_play/conversations/${said.conversationId}/end`)
  expect((await phone({ buyerId: userId })).buyer?.ratingAsked).toBe(true)
})

test('who knows the state is answered as soon as it changes, and not before', async () => {
  const { tag } = await phone()
  let answered = false
  const waiting = phone({ tag }).then((state) => {
    answered = true
    return state
  })
  await phone()
  expect(answered).toBe(false)
  await play(shop.url, 'POST', '/_play/faults/webhooks', { kind: 'lost', times: 0 })
  expect((await waiting).faults).toMatchObject([{ of: 'webhooks', kind: 'lost' }])
})

test('one kind of fault can be ended by itself', async () => {
  await play(shop.url, 'POST', '/_play/faults/webhooks', { kind: 'lost', times: 0 })
  await play(shop.url, 'POST', '/_play/faults/api', { kind: 'answer', code: 36009002, times: 0 })
  await play(shop.url, 'POST', '/_play/faults/api', { kind: 'answer', code: 36009003, times: 0 })
  await play(shop.url, 'DELETE', '/_play/faults?of=api&kind=answer&code=36009002')
  expect((await phone()).faults.map((one) => one.code)).toEqual([null, 36009003])
  await play(shop.url, 'DELETE', '/_play/faults')
  expect((await phone()).faults).toEqual([])
})

test('a buyer who was just invented is found, with the drawings that he may send', async () => {
  await play(shop.url, 'POST', '/_play/buyers', { nickname: 'Ada from Accra' })
  const { buyers, stickers, pictures } = await phone()
  expect(buyers.map((one) => one.nickname)).toContain('Ada from Accra')
  for (const { url } of [...stickers, ...pictures])
    expect((await fetch(url)).headers.get('content-type')).toBe('image/png')
})
