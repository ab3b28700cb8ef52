import { expect, test } from 'vitest'
import { echoOf, type Uncertain } from './match-echoes.ts'

const queuedAt = new Date('2026-05-01T10:00:00Z')
const at = queuedAt.getTime()
const ours = (id: string, more: Partial<Uncertain>): Uncertain => ({
  id,
  kind: 'text',
  text: '',
  card: null,
  queuedAt,
  ...more,
})

test('finds the message whose text comes back, however the platform wrote its spaces', () => {
  const sent = [ours('1', { text: 'On its way.' }), ours('2', { text: ' Thank  you!\n' })]
  expect(echoOf(sent, { at, content: { kind: 'text', text: 'Thank you!' } })?.id).toBe('2')
})

test('takes no other words for ours', () => {
  expect(
    echoOf([ours('1', { text: 'On its way.' })], { at, content: { kind: 'text', text: 'On its way' } }),
  ).toBeNull()
  expect(echoOf([], { at, content: { kind: 'text', text: 'On its way.' } })).toBeNull()
})

test('compares pictures by their kind and cards by what they show', () => {
  const sent = [
    ours('1', { kind: 'image' }),
    ours('2', { kind: 'order-card', card: { orderId: '77', packageId: '1' } }),
    ours('3', { kind: 'product-card', card: { productId: '8' } }),
  ]
  expect(echoOf(sent, { at, content: { kind: 'image', text: '' } })?.id).toBe('1')
  expect(
    echoOf(sent, { at, content: { kind: 'order-card', text: '', card: { packageId: '1', orderId: '77' } } })
      ?.id,
  ).toBe('2')
  expect(
    echoOf(sent, { at, content: { kind: 'product-card', text: '', card: { productId: '9' } } }),
  ).toBeNull()
})

test('takes nothing for ours that was said before ours was queued, but for what clocks may differ', () => {
  const sent = [ours('1', { text: 'On its way.' })]
  const content = { kind: 'text', text: 'On its way.' } as const
  expect(echoOf(sent, { at: at - 60_000, content })?.id).toBe('1')
  expect(echoOf(sent, { at: at - 60_001, content })).toBeNull()
})
