import { expect, test } from 'vitest'
import { goodbyeDueAt, goodbyeText } from './goodbye.ts'

const texts = { en: 'Goodbye!', es: '¡Hasta pronto!', 'pt-BR': 'Até logo!', fr: '  ' }
const say = (buyer: string | null, shop: string[]) => goodbyeText(texts, { buyer, shop })

test("is said in the buyer's language, else without its region, else in the shop's first", () => {
  expect(say('pt-BR', ['en'])).toEqual({ text: 'Até logo!', language: 'pt-BR' })
  expect(say('es-MX', ['en'])).toEqual({ text: '¡Hasta pronto!', language: 'es' })
  expect(say('th', ['en', 'es'])).toEqual({ text: 'Goodbye!', language: 'en' })
  expect(say(null, ['es'])).toEqual({ text: '¡Hasta pronto!', language: 'es' })
})

test('is not said where the shop has no text for it', () => {
  expect(say('th', ['de'])).toBeNull()
  expect(say('fr', ['fr'])).toBeNull()
})

test('is due at the close, but not to who took all back, nor a day too late', () => {
  const closedAt = 1_000_000
  const day = 24 * 3_600_000
  expect(goodbyeDueAt({ closedAt, withdrawn: false }, closedAt + day)).toBe(closedAt)
  expect(goodbyeDueAt({ closedAt, withdrawn: false }, closedAt + day + 1)).toBeNull()
  expect(goodbyeDueAt({ closedAt, withdrawn: true }, closedAt)).toBeNull()
  expect(goodbyeDueAt({ closedAt: null, withdrawn: false }, closedAt)).toBeNull()
})
