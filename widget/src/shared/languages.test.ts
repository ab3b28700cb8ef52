import { expect, test } from 'vitest'
import { chooseLanguage } from './languages.ts'

const known = ['en', 'zh', 'de'] as const

test('takes the first language that there are texts in, whatever its region', () => {
  expect(chooseLanguage(['fr-FR', 'zh-Hant-TW', 'en'], known, 'en')).toBe('zh')
  expect(chooseLanguage(['DE'], known, 'en')).toBe('de')
})

test('falls back where there are none', () => {
  expect(chooseLanguage(['fr', 'sv'], known, 'en')).toBe('en')
  expect(chooseLanguage([], known, 'en')).toBe('en')
})
