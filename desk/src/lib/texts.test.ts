import i18next from 'i18next'
import { expect, test } from 'vitest'
import { defineLocales } from './texts.ts'

const locales = defineLocales('test', {
  en: { 'a.b:c': 'Hello {{name}} <3', n_one: '{{count}} thing', n_other: '{{count}} things' },
  'zh-CN': { 'a.b:c': '你好{{name}}', n_other: '{{count}} 件' },
})

test('a key may hold dots and colons, and a value is shown as it is', () => {
  expect(i18next.getFixedT('en', locales.namespace)('a.b:c', { name: '<b>' })).toBe('Hello <b> <3')
})

test('Chinese needs no form for one', () => {
  const zh = i18next.getFixedT('zh-CN', locales.namespace)
  expect([zh('n', { count: 1 }), zh('n', { count: 2 })]).toEqual(['1 件', '2 件'])
  expect(i18next.getFixedT('en', locales.namespace)('n', { count: 1 })).toBe('1 thing')
})

test('a text that one language lacks is a type error', () => {
  // @ts-expect-error: `b` is missing in Chinese.
  defineLocales('lacking', { en: { a: 'A', b: 'B' }, 'zh-CN': { a: '甲' } })
})
