import { beforeEach, expect, test } from 'vitest'
import { createPlayClock, type PlayClock } from '../../core/clock.ts'
import { seedSampleShop } from '../seed/seed-sample-shop.ts'
import { addBuyer } from './buyers.ts'
import type { Conversation, Shop } from './chat-model.ts'
import { mayContact, mayOpen } from './contact-window.ts'
import { conversationOf } from './conversations.ts'
import { payOrder, placeOrder, releaseOrder } from './orders.ts'
import { deliverParcel, shipOrder } from './parcels.ts'
import { requestReturn } from './returns.ts'
import { sayAsBuyer } from './say.ts'
import { createStore, type Store } from './store.ts'

const day = 86_400_000
let clock: PlayClock
let store: Store
let shop: Shop
let conversation: Conversation

beforeEach(() => {
  clock = createPlayClock(Date.parse('2026-11-02T10:00:00Z'))
  store = createStore(clock, 1)
  seedSampleShop(store, { appSecret: 'secret', withPast: false })
  const [first] = store.shops.values()
  if (!first) throw new Error('There is no shop.')
  shop = first
  conversation = conversationOf(store, shop, addBuyer(store, 'Ines Marlow'))
})

function order() {
  const buyer = addBuyer(store, 'Ines Marlow')
  const sku = [...store.products.values()].find((one) => one.shopId === shop.id)?.skus[0]
  if (!sku) throw new Error('There is nothing to buy.')
  const recipient = { name: 'I M', phone: '+1 212 555 0100', street: '', city: '', state: '', postalCode: '' }
  return placeOrder(store, { shop, buyer, skus: [sku], recipient: { ...recipient, regionCode: 'US' } })
}

test('nobody who never wrote nor ordered may be written to', () => {
  expect(mayContact(store, conversation)).toBe(false)
})

test('a chat opens the window for thirty days', async () => {
  store.settings.sellerSilenceDays = 100
  const content = JSON.stringify({ content: 'Hi' })
  sayAsBuyer(store, shop, addBuyer(store, 'Ines Marlow'), { type: 'TEXT', content })
  await clock.advance(30 * day - 1_000)
  expect(mayContact(store, conversation)).toBe(true)
  await clock.advance(1_000)
  expect(mayContact(store, conversation)).toBe(false)
})

test('an order opens it for sixty days', async () => {
  order()
  await clock.advance(60 * day - 1_000)
  expect(mayContact(store, conversation)).toBe(true)
  await clock.advance(1_000)
  expect(mayContact(store, conversation)).toBe(false)
})

test('a return opens it for ever, in its own shop', async () => {
  const bought = order()
  payOrder(store, bought)
  releaseOrder(store, bought)
  deliverParcel(store, shipOrder(store, bought))
  requestReturn(store, bought, { type: 'REFUND', reason: 'r', reasonText: 'Too small' })
  await clock.advance(400 * day)
  expect(mayContact(store, conversation)).toBe(true)
  const other = [...store.shops.values()].find((one) => one !== shop)
  expect(mayOpen(store, other?.id ?? '', conversation.buyerUserId)).toBe(false)
})
