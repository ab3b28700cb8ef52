import { expect, test } from 'vitest'
import { detectLanguage } from './index.ts'

test.each([
  ['where is my order 576461413038785752?', 'en'],
  ['Hola, ¿cuándo llega mi pedido?', 'es'],
  ['wo ist mein Paket', 'de'],
  ['où est mon colis', 'fr'],
  ['dove è il mio ordine', 'it'],
  ['什么时候发货', 'zh'],
  ['いつ発送されますか', 'ja'],
  ['언제 배송되나요', 'ko'],
  ['สินค้าจะส่งเมื่อไหร่', 'th'],
  ['đơn hàng của tôi đâu', 'vi'],
])('knows the language of "%s"', (text, language) => {
  expect(detectLanguage(text)).toBe(language)
})

test.each([
  '',
  'ok',
  'hi',
  '👍',
  '576461413038785752',
  'https://shop.example/a-very-long-address',
  'a@b.example',
])('does not guess where "%s" says too little', (text) => {
  expect(detectLanguage(text)).toBeNull()
})
