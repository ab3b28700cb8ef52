import { describe, expect, test } from 'vitest'
import type { Content } from '../contract.ts'
import { contents } from './fixtures/messages.ts'
import { contentOf, imageMessage, messageOf } from './format.ts'

const content = (more: Partial<Content>): Content => ({ kind: 'text', text: '', files: [], ...more })

describe('what we send', () => {
  test('as text is text, whatever stands in it', () => {
    const text = 'Hello "you"\n您好 📦'
    expect(messageOf(content({ text }))).toEqual({
      type: 'TEXT',
      content: JSON.stringify({ content: text }),
    })
  })

  test('as a picture names what was uploaded', () => {
    const picture = { url: 'https://p16-oec-va.ibyteimg.com/x', width: 4, height: 3 }
    expect(imageMessage(picture)).toEqual({ type: 'IMAGE', content: JSON.stringify(picture) })
  })

  test.each([
    ['PRODUCT_CARD', 'product-card'],
    ['ORDER_CARD', 'order-card'],
    ['LOGISTICS_CARD', 'logistics-card'],
    ['RETURN_REFUND_CARD', 'return-card'],
    ['COUPON_CARD', 'coupon-card'],
  ] as const)('as %s is read again as the same card', (type, kind) => {
    const read = contentOf(type, JSON.stringify(contents[type]))
    expect(read.kind).toBe(kind)
    expect(messageOf(read)).toEqual({ type, content: JSON.stringify(contents[type]) })
  })

  test('a parcel of an order with one parcel needs no name', () => {
    expect(messageOf(content({ kind: 'logistics-card', card: { orderId: '1' } }))).toEqual({
      type: 'LOGISTICS_CARD',
      content: '{"order_id":"1"}',
    })
  })

  test('a card without what it shows, or with something else, can not be sent', () => {
    expect(messageOf(content({ kind: 'product-card' }))).toBeNull()
    expect(messageOf(content({ kind: 'product-card', card: { orderId: '1' } }))).toBeNull()
    expect(messageOf(content({ kind: 'order-card', card: { couponId: '1' } }))).toBeNull()
    expect(messageOf(content({ kind: 'return-card', card: { orderId: '1' } }))).toBeNull()
    expect(messageOf(content({ kind: 'sticker', card: { orderId: '1' } }))).toBeNull()
  })
})
