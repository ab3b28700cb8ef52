import type { DeskLocale } from '@quaydesk/contract'

/** What a shop of a market usually has; the seller changes what differs. */
export type MarketHabits = { currency: string; timeZone: string; language: string }

const habits: Record<string, MarketHabits> = {
  AE: { currency: 'AED', timeZone: 'Asia/Dubai', language: 'ar' },
  AU: { currency: 'AUD', timeZone: 'Australia/Sydney', language: 'en' },
  AT: { currency: 'EUR', timeZone: 'Europe/Vienna', language: 'de' },
  BE: { currency: 'EUR', timeZone: 'Europe/Brussels', language: 'nl' },
  BR: { currency: 'BRL', timeZone: 'America/Sao_Paulo', language: 'pt' },
  CA: { currency: 'CAD', timeZone: 'America/Toronto', language: 'en' },
  CH: { currency: 'CHF', timeZone: 'Europe/Zurich', language: 'de' },
  CL: { currency: 'CLP', timeZone: 'America/Santiago', language: 'es' },
  CN: { currency: 'CNY', timeZone: 'Asia/Shanghai', language: 'zh' },
  CO: { currency: 'COP', timeZone: 'America/Bogota', language: 'es' },
  CZ: { currency: 'CZK', timeZone: 'Europe/Prague', language: 'cs' },
  DE: { currency: 'EUR', timeZone: 'Europe/Berlin', language: 'de' },
  DK: { currency: 'DKK', timeZone: 'Europe/Copenhagen', language: 'da' },
  ES: { currency: 'EUR', timeZone: 'Europe/Madrid', language: 'es' },
  FI: { currency: 'EUR', timeZone: 'Europe/Helsinki', language: 'fi' },
  FR: { currency: 'EUR', timeZone: 'Europe/Paris', language: 'fr' },
  GB: { currency: 'GBP', timeZone: 'Europe/London', language: 'en' },
  HK: { currency: 'HKD', timeZone: 'Asia/Hong_Kong', language: 'zh' },
  ID: { currency: 'IDR', timeZone: 'Asia/Jakarta', language: 'id' },
  IE: { currency: 'EUR', timeZone: 'Europe/Dublin', language: 'en' },
  IL: { currency: 'ILS', timeZone: 'Asia/Jerusalem', language: 'he' },
  IN: { currency: 'INR', timeZone: 'Asia/Kolkata', language: 'en' },
  IT: { currency: 'EUR', timeZone: 'Europe/Rome', language: 'it' },
  JP: { currency: 'JPY', timeZone: 'Asia/Tokyo', language: 'ja' },
  KR: { currency: 'KRW', timeZone: 'Asia/Seoul', language: 'ko' },
  MX: { currency: 'MXN', timeZone: 'America/Mexico_City', language: 'es' },
  MY: { currency: 'MYR', timeZone: 'Asia/Kuala_Lumpur', language: 'ms' },
  NL: { currency: 'EUR', timeZone: 'Europe/Amsterdam', language: 'nl' },
  NO: { currency: 'NOK', timeZone: 'Europe/Oslo', language: 'no' },
  NZ: { currency: 'NZD', timeZone: 'Pacific/Auckland', language: 'en' },
  PE: { currency: 'PEN', timeZone: 'America/Lima', language: 'es' },
  PH: { currency: 'PHP', timeZone: 'Asia/Manila', language: 'en' },
  PL: { currency: 'PLN', timeZone: 'Europe/Warsaw', language: 'pl' },
  PT: { currency: 'EUR', timeZone: 'Europe/Lisbon', language: 'pt' },
  RU: { currency: 'RUB', timeZone: 'Europe/Moscow', language: 'ru' },
  SA: { currency: 'SAR', timeZone: 'Asia/Riyadh', language: 'ar' },
  SE: { currency: 'SEK', timeZone: 'Europe/Stockholm', language: 'sv' },
  SG: { currency: 'SGD', timeZone: 'Asia/Singapore', language: 'en' },
  TH: { currency: 'THB', timeZone: 'Asia/Bangkok', language: 'th' },
  TR: { currency: 'TRY', timeZone: 'Europe/Istanbul', language: 'tr' },
  TW: { currency: 'TWD', timeZone: 'Asia/Taipei', language: 'zh' },
  US: { currency: 'USD', timeZone: 'America/New_York', language: 'en' },
  VN: { currency: 'VND', timeZone: 'Asia/Ho_Chi_Minh', language: 'vi' },
  ZA: { currency: 'ZAR', timeZone: 'Africa/Johannesburg', language: 'en' },
}

/** The markets a shop can be chosen for by name. */
export const markets: readonly string[] = Object.keys(habits)

export const habitsOf = (market: string): MarketHabits | null => habits[market] ?? null

/** Who sits here sells abroad: the browser's own place is the seller's and not the shop's. */
const sellersHome: ReadonlySet<string> = new Set(['CN', 'HK', 'TW'])
const commonest = { market: 'US', currency: 'USD', timeZone: 'America/New_York', language: 'en' }

/**
 * A first guess from what the browser tells: the market whose zone it is in, else the region of its language; for sellers
 * in China the market most of them start with. The language that it gives is the market's, because it is the buyers'.
 */
export function guessShop(browser: {
  language: string
  timeZone: string
}): MarketHabits & { market: string } {
  const byZone = markets.find((market) => habits[market]?.timeZone === browser.timeZone)
  const region = new Intl.Locale(browser.language).maximize().region ?? ''
  const market = byZone ?? region
  const usual = habits[market]
  if (!usual || sellersHome.has(market)) return commonest
  const zoneKnown = Intl.supportedValuesOf('timeZone').includes(browser.timeZone)
  return { market, ...usual, timeZone: zoneKnown ? browser.timeZone : usual.timeZone }
}

/** Languages that buyers of the markets write. */
export const buyerLanguages: readonly string[] = [
  ...new Set([...Object.values(habits).map(({ language }) => language), 'el', 'hu', 'ro', 'uk']),
]

const names = new Map<string, Intl.DisplayNames>()

/** The name of a region, language or currency in the desk's language; the code itself where there is none. */
export function nameOf(type: 'region' | 'language' | 'currency', code: string, locale: DeskLocale): string {
  const key = `${type} ${locale}`
  const known = names.get(key) ?? new Intl.DisplayNames(locale, { type })
  names.set(key, known)
  return known.of(code) ?? code
}
