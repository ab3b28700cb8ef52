import { expect, test } from 'vitest'
import { guessShop, habitsOf, markets, nameOf } from './markets.ts'

test('the zone of the browser says more about the market than its language', () => {
  expect(guessShop({ language: 'zh-CN', timeZone: 'America/New_York' })).toEqual({
    market: 'US',
    currency: 'USD',
    timeZone: 'America/New_York',
    language: 'en',
  })
})

test('a zone of no market in particular leaves the market to the language and stays', () => {
  expect(guessShop({ language: 'de', timeZone: 'Europe/Busingen' })).toEqual({
    market: 'DE',
    currency: 'EUR',
    timeZone: 'Europe/Busingen',
    language: 'de',
  })
})

test('an unknown zone and region end in a guess that can be saved', () => {
  expect(guessShop({ language: 'eo', timeZone: 'Mars/Olympus' })).toMatchObject({
    market: 'US',
    timeZone: 'America/New_York',
  })
})

test('a seller in China is offered the market abroad that most start with', () => {
  expect(guessShop({ language: 'zh-CN', timeZone: 'Asia/Shanghai' })).toEqual({
    market: 'US',
    currency: 'USD',
    timeZone: 'America/New_York',
    language: 'en',
  })
})

test('every market has a zone, a currency and a language that have names', () => {
  for (const market of markets) {
    const { currency, timeZone, language } = habitsOf(market) ?? { currency: '', timeZone: '', language: '' }
    expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow()
    expect(nameOf('region', market, 'en')).not.toBe(market)
    expect(nameOf('currency', currency, 'zh-CN')).not.toBe(currency)
    expect(nameOf('language', language, 'zh-CN')).not.toBe(language)
  }
})
