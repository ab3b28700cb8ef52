import { expect, test } from 'vitest'
import type { Content } from '../contract.ts'
import { isSameContent } from './reconcile.ts'

const content = (more: Partial<Content>): Content => ({ kind: 'text', text: '', files: [], ...more })
const picture = (width: number | null, height: number | null) =>
  content({
    kind: 'image',
    files: [{ id: 'f', name: 'a.png', mime: 'image/png', bytes: 9, width, height }],
  })
const shown = (width: number | null, height: number | null) =>
  content({ kind: 'image', media: [{ url: 'https://p16.ibyteimg.com/x', width, height }] })

test('texts are the same but for their spaces, as for echoes', () => {
  expect(isSameContent(content({ text: 'Hello \n' }), content({ text: 'Hello' }))).toBe(true)
  expect(isSameContent(content({ text: 'On its\n\nway.' }), content({ text: 'On its way.' }))).toBe(true)
  expect(isSameContent(content({ text: 'Hello' }), content({ text: 'hello' }))).toBe(false)
})

test('pictures are the same by their size, as far as it is known', () => {
  expect(isSameContent(picture(4, 3), shown(4, 3))).toBe(true)
  expect(isSameContent(picture(4, 3), shown(4, 4))).toBe(false)
  expect(isSameContent(picture(4, 3), shown(null, null))).toBe(true)
  expect(isSameContent(picture(4, 3), content({ kind: 'image' }))).toBe(false)
})

test('cards are the same if they show the same thing in the same way', () => {
  const order = content({ kind: 'order-card', card: { orderId: '1' } })
  expect(isSameContent(order, content({ kind: 'order-card', card: { orderId: '1' } }))).toBe(true)
  expect(isSameContent(order, content({ kind: 'order-card', card: { orderId: '2' } }))).toBe(false)
  expect(isSameContent(order, content({ kind: 'logistics-card', card: { orderId: '1' } }))).toBe(false)
  expect(isSameContent(order, content({ kind: 'order-card' }))).toBe(false)
})
