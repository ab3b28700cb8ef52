import { expect, test } from 'vitest'
import { echoOf, type Uncertain } from './match-echoes.ts'

const ours = (id: string, more: Partial<Uncertain>): Uncertain => ({
  id,
  kind: 'text',
  text: '',
  card: null,
  ...more,
})

test('finds the message whose text comes back, however the platform wrote its spaces', () => {
  const sent = [ours('1', { text: 'On its way.' }), ours('2', { text: ' Thank  you!\n' })]
  expect(echoOf(sent, { content: { kind: 'text', text: 'Thank you!' } })?.id).toBe('2')
})

test('takes no other words for ours', () => {
  expect(
    echoOf([ours('1', { text: 'On its way.' })], { content: { kind: 'text', text: 'On its way' } }),
  ).toBeNull()
  expect(echoOf([], { content: { kind: 'text', text: 'On its way.' } })).toBeNull()
})

test('compares pictures by their kind and cards by what they show', () => {
  const sent = [
    ours('1', { kind: 'image' }),
    ours('2', { kind: 'order-card', card: { orderId: '77', packageId: '1' } }),
    ours('3', { kind: 'product-card', card: { productId: '8' } }),
  ]
  expect(echoOf(sent, { content: { kind: 'image', text: '' } })?.id).toBe('1')
  expect(
    echoOf(sent, { content: { kind: 'order-card', text: '', card: { packageId: '1', orderId: '77' } } })?.id,
  ).toBe('2')
  expect(echoOf(sent, { content: { kind: 'product-card', text: '', card: { productId: '9' } } })).toBeNull()
})
