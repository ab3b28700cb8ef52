import { expect, it } from 'vitest'
import type { StoredEvent } from '../platform/live/index.ts'
import { liveShapeOf } from './live-shape.ts'

let id = 0
const event = (kind: StoredEvent['kind'], more: Partial<StoredEvent> = {}): StoredEvent => ({
  id: ++id,
  organizationId: 'o',
  shopId: 's',
  conversationId: 'c',
  kind,
  subjectId: null,
  memberId: null,
  ...more,
})

it('reads each thing once, however often it changed', () => {
  const shape = liveShapeOf([
    event('message.received', { subjectId: 'm1' }),
    event('message.changed', { subjectId: 'm1' }),
    event('session.opened', { subjectId: 'x1' }),
    event('conversation.assigned', { subjectId: 'a1' }),
    event('note.added', { subjectId: 'n1', conversationId: 'c2' }),
    event('lookers.changed', { conversationId: 'c3' }),
  ])
  expect(shape).toEqual({
    conversationIds: ['c'],
    lookedAtIds: ['c3'],
    messageIds: ['m1'],
    noteIds: ['n1'],
    actIds: ['a1'],
    customers: [],
    settings: [],
  })
})

it('tells of a customer once per shop, and of nothing else by it', () => {
  const shape = liveShapeOf([
    event('customer.changed', { subjectId: 'k1', conversationId: null }),
    event('customer.changed', { subjectId: 'k1', conversationId: null }),
    event('customer.changed', { subjectId: 'k1', shopId: 's2', conversationId: null }),
  ])
  expect(shape.customers).toEqual([
    { customerId: 'k1', shopId: 's' },
    { customerId: 'k1', shopId: 's2' },
  ])
  expect(shape.conversationIds).toEqual([])
})

it('tells of settings once per shop', () => {
  const shape = liveShapeOf([
    event('shops.changed', { shopId: 's1', conversationId: null }),
    event('shops.changed', { shopId: 's1', conversationId: null }),
    event('shops.changed', { shopId: 's2', conversationId: null }),
    event('tags.changed', { shopId: null, conversationId: null }),
  ])
  expect(shape.settings).toEqual([
    { subject: 'shops', shopId: 's1' },
    { subject: 'shops', shopId: 's2' },
    { subject: 'tags', shopId: null },
  ])
  expect(shape.conversationIds).toEqual([])
})
