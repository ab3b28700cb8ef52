import { expect, test } from 'vitest'
import type { CloseRecord } from './close-record.ts'
import { goodbyeText } from './goodbye.ts'

const closedAt = 1_000_000
const close = (withdrawn = false) => ({ session: { withdrawn }, closedAt }) as CloseRecord
const texts = { en: 'Goodbye!', es: '¡Hasta pronto!', 'pt-BR': 'Até logo!', fr: '  ' }
const say = (buyer: string | null, shop: string[], now = closedAt) =>
  goodbyeText(close(), texts, { buyer, shop }, now)

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

test('is not said to who took all back, nor a day too late', () => {
  expect(goodbyeText(close(true), texts, { buyer: 'en', shop: [] }, closedAt)).toBeNull()
  expect(say('en', [], closedAt + 24 * 3_600_000 + 1)).toBeNull()
})
