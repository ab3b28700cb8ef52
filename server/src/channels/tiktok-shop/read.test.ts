import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { InboundItem } from '../contract.ts'
import { contents, type MessageType, newMessage } from './fixtures/messages.ts'
import { notices } from './fixtures/notices.ts'
import { orderingOf, readDelivery } from './read.ts'

const read = (body: unknown) =>
  readDelivery({ externalId: 'd', index: 1, receivedAt: 1_763_780_001_000, body })
type Message = Extract<InboundItem, { kind: 'message' }>
const messageIn = (items: readonly InboundItem[]): Message => {
  const [message] = items.filter((item) => item.kind === 'message')
  if (message === undefined) throw new Error('There is no message.')
  return message
}
const saying = (type: string, content: unknown, role = 'BUYER') =>
  read(newMessage({ type, content: JSON.stringify(content), sender: { im_user_id: '1', role } }))
const pulls = (items: readonly InboundItem[]) =>
  items.flatMap((item) => (item.kind === 'pull' ? [`${item.subject} ${item.externalId}`] : []))

describe('a message', () => {
  test('says who wrote it, in which conversation, when, and by which id', () => {
    expect(messageIn(read(newMessage()))).toEqual({
      kind: 'message',
      externalId: '7494560109732334263',
      threadKey: '7494560109732334261',
      correspondent: { externalId: '7494560109732334261', displayName: null },
      authorKind: 'customer',
      at: 1_763_780_000_000,
      platformIndex: Number(7_494_560_109_732_334_274n >> 11n),
      content: { kind: 'text', text: 'Where is my parcel?', files: [] },
    })
  })

  test('of a buyer asks for who he is', () => {
    expect(pulls(read(newMessage()))).toEqual(['conversation 7494560109732334261'])
    expect(pulls(saying('TEXT', { content: 'hi' }, 'CUSTOMER_SERVICE'))).toEqual([])
  })

  test('of the past asks for its pictures alone', () => {
    const dayMs = 86_400_000
    const foundAfter = (days: number, type: 'TEXT' | 'IMAGE' | 'ORDER_CARD') => {
      const { message_id, conversation_id, ...rest } = newMessage({
        type,
        content: JSON.stringify(contents[type]),
      }).data
      const body = { found: 'message', conversation_id, message: { ...rest, id: message_id } }
      const receivedAt = 1_763_780_000_000 + days * dayMs
      return pulls(readDelivery({ externalId: 'd', index: 1, receivedAt, body })).map(
        (one) => one.split(' ')[0],
      )
    }
    expect(foundAfter(30, 'ORDER_CARD')).toEqual(['conversation', 'order'])
    expect(foundAfter(31, 'ORDER_CARD')).toEqual([])
    expect(foundAfter(31, 'TEXT')).toEqual([])
    expect(foundAfter(31, 'IMAGE')).toEqual(['file'])
  })

  test('found in a list is read like one that was announced', () => {
    const { message_id, conversation_id, ...rest } = newMessage().data
    const found = { found: 'message', conversation_id, message: { ...rest, id: message_id } }
    expect(read(found)).toEqual(read(newMessage()))
  })

  test.each([
    ['BUYER', 'customer'],
    ['CUSTOMER_SERVICE', 'agent'],
    ['SHOP', 'bot'],
    ['ROBOT', 'bot'],
    ['SYSTEM', 'system'],
  ])('of %s is by %s', (role, authorKind) => {
    expect(messageIn(saying('TEXT', { content: 'x' }, role)).authorKind).toBe(authorKind)
  })

  test('of a sender that nobody knows is kept for a person to look at', () => {
    expect(() => saying('TEXT', { content: 'x' }, 'ASSISTANT')).toThrow(
      expect.objectContaining({ name: 'Unreadable' }),
    )
  })

  test('that the platform shows to nobody is hidden, by nobody, and asks for nothing', () => {
    const items = read(newMessage({ is_visible: false, sender: { im_user_id: '1', role: 'BUYER' } }))
    expect(items).toHaveLength(1)
    expect(messageIn(items)).toMatchObject({ hidden: true, authorKind: 'system' })
  })

  test('that Seller Center says by itself answers nothing, be it a card or a welcome; what its robot says does', () => {
    expect(messageIn(saying('OTHER', contents.OTHER, 'SHOP'))).toMatchObject({ courtesy: 'faq-card' })
    expect(messageIn(saying('TEXT', contents.TEXT, 'SHOP'))).toMatchObject({ courtesy: 'welcome' })
    expect(messageIn(saying('TEXT', contents.TEXT, 'ROBOT'))).not.toHaveProperty('courtesy')
    expect(messageIn(saying('OTHER', contents.OTHER, 'BUYER'))).not.toHaveProperty('courtesy')
  })
})

describe('each message type is one of our kinds, with what it shows', () => {
  const orderId = '576461413038785752'
  const productId = '1729592969712207008'
  const cases: Record<MessageType, { content: object; author?: 'system'; wanted?: string[] }> = {
    TEXT: { content: { kind: 'text', text: 'Where is my parcel?' } },
    IMAGE: {
      content: { kind: 'image', media: [{ url: contents.IMAGE.url, width: 304, height: 290 }] },
      wanted: ['file 7494560109732334263'],
    },
    EMOTICONS: {
      content: { kind: 'sticker', media: [{ url: contents.EMOTICONS.url, width: 120, height: 120 }] },
      wanted: ['file 7494560109732334263'],
    },
    VIDEO: {
      content: {
        kind: 'video',
        media: [
          { url: contents.VIDEO.url, width: 640, height: 360 },
          { url: contents.VIDEO.cover, width: 640, height: 360 },
        ],
      },
      wanted: ['file 7494560109732334263'],
    },
    PRODUCT_CARD: {
      content: { kind: 'product-card', card: { productId } },
      wanted: [`product ${productId}`],
    },
    ORDER_CARD: { content: { kind: 'order-card', card: { orderId } }, wanted: [`order ${orderId}`] },
    LOGISTICS_CARD: {
      content: { kind: 'logistics-card', card: { orderId, packageId: '1153132168123859123' } },
      wanted: [`order ${orderId}`],
    },
    RETURN_REFUND_CARD: {
      content: { kind: 'return-card', card: { orderId, skuId: '2729382476852921560' } },
      wanted: [`order ${orderId}`],
    },
    COUPON_CARD: { content: { kind: 'coupon-card', card: { couponId: '7262992004278206762' } } },
    BUYER_ENTER_FROM_PRODUCT: {
      content: { kind: 'product-card', card: { productId } },
      author: 'system',
      wanted: [`product ${productId}`],
    },
    BUYER_ENTER_FROM_ORDER: {
      content: { kind: 'order-card', card: { orderId } },
      author: 'system',
      wanted: [`order ${orderId}`],
    },
    BUYER_ENTER_FROM_TRANSFER: {
      content: { kind: 'text', text: 'The chat was passed on.' },
      author: 'system',
    },
    ALLOCATED_SERVICE: { content: { kind: 'text', text: 'Olive joined the chat.' }, author: 'system' },
    NOTIFICATION: { content: { kind: 'text', text: 'The chat was closed.' }, author: 'system' },
    OTHER: { content: { kind: 'other', text: '[FAQ] How can we help?' } },
  }
  test.each(Object.entries(cases))('%s', (type, { content, author, wanted = [] }) => {
    const items = saying(type, contents[type as MessageType])
    expect(messageIn(items).content).toEqual({ text: '', files: [], ...content })
    expect(messageIn(items).authorKind).toBe(author ?? 'customer')
    expect(pulls(items).filter((one) => !one.startsWith('conversation'))).toEqual(wanted)
  })
})

describe('what is not as it was described', () => {
  test('is shown as something else, with its words if there are any', () => {
    expect(messageIn(saying('HOLOGRAM', { content: 'look at me' })).content).toEqual({
      kind: 'other',
      text: 'look at me',
      files: [],
    })
    for (const content of ['not json', null, undefined, '[]', '{"product_id":7}', '{"width":1}'])
      expect(messageIn(read(newMessage({ type: 'PRODUCT_CARD', content }))).content).toEqual({
        kind: 'other',
        text: '',
        files: [],
      })
  })

  test('a picture without a size is a picture', () => {
    const { content } = messageIn(saying('IMAGE', { url: 'https://x/y', width: 'wide' }))
    expect(content).toMatchObject({ kind: 'image', media: [{ width: null, height: null }] })
  })

  test('without id, conversation, time or sender it is kept for a person to look at', () => {
    const broken = [
      { message_id: undefined },
      { conversation_id: '' },
      { create_time: 'now' },
      { create_time: 1_763_780_000_000 },
      { sender: null },
      { index: 'first' },
    ]
    for (const changes of broken)
      expect(() => read(newMessage(changes))).toThrow(expect.objectContaining({ name: 'Unreadable' }))
  })

  test('whatever comes is read or is unreadable, and nothing else goes wrong', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.integer({ min: 0, max: 20 }), (data, content, type) => {
        for (const body of [data, newMessage({ content }), { ...newMessage(), type, data }]) {
          try {
            expect(read(body).length).toBeGreaterThan(0)
          } catch (error) {
            expect(error).toMatchObject({ name: 'Unreadable' })
          }
        }
      }),
    )
  })
})

describe('the order of messages', () => {
  const digits = fc.bigInt({ min: 0n, max: 2n ** 53n - 1n })
  const filled = fc.bigInt({ min: 2n ** 62n, max: 2n ** 63n - 1n })

  test('is kept to the last digit for indexes of microseconds', () => {
    fc.assert(
      fc.property(digits, digits, (a, b) => {
        expect(orderingOf(a) < orderingOf(b)).toBe(a < b)
      }),
    )
  })

  test('is kept, but for what lies within 2,048, for indexes that fill 63 bits', () => {
    fc.assert(
      fc.property(filled, filled, (a, b) => {
        expect(Number.isSafeInteger(orderingOf(a))).toBe(true)
        if (a < b) expect(orderingOf(a)).toBeLessThanOrEqual(orderingOf(b))
        if (b - a >= 2_048n) expect(orderingOf(a)).toBeLessThan(orderingOf(b))
      }),
    )
  })

  test('takes an index as a number too', () => {
    expect(messageIn(read(newMessage({ index: 17 }))).platformIndex).toBe(17)
  })
})

describe('a notice', () => {
  const orderId = '576461413038785752'
  test.each<[keyof typeof notices, string[]]>([
    ['orderShipped', [`order ${orderId}`]],
    ['addressChanged', [`order ${orderId}`]],
    ['packagesCombined', [`order ${orderId}`, 'order 576461413038785753']],
    ['productSuspended', ['product 1729592969712207008']],
    ['productCreated', ['product 1729592969712207009']],
    ['cancellationAsked', ['cancellation 4035318504086604100', `order ${orderId}`]],
    ['returnAsked', ['return 4035318504086604200', `order ${orderId}`]],
    ['agentJoined', ['messages 7494560109732334261']],
  ])('of %s has fetched what changed', (name, wanted) => {
    const items = read(notices[name])
    expect(pulls(items)).toEqual(wanted)
    expect(items).toHaveLength(wanted.length)
  })

  test('tells when the seller takes his permission back, and when it ends', () => {
    expect(read(notices.authorizationEnded)).toEqual([{ kind: 'authorization-ended', at: 1_763_780_000_000 }])
    expect(read(notices.authorizationEnding)).toEqual([
      { kind: 'authorization-ending', at: 1_763_780_000_000, endsAt: 1_766_372_000_000 },
    ])
  })

  test('of what we have no use for is understood', () => {
    expect(read(notices.invoiceChanged)).toEqual([{ kind: 'notice' }])
    expect(read(notices.fromTheFuture)).toEqual([{ kind: 'notice' }])
  })
})
