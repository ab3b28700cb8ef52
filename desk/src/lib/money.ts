import type { DeskLocale, Money } from '@quaydesk/contract'

const formats = new Map<string, Intl.NumberFormat>()

/** An amount as the desk's language writes it, its currency by the short sign: "$48.90". */
export function sayMoney({ amount, currency }: Money, locale: DeskLocale): string {
  // Platforms name currencies; what is no code of three letters would be thrown at the whole page.
  if (!/^[A-Za-z]{3}$/.test(currency)) return `${amount} ${currency}`.trim()
  const key = `${locale} ${currency}`
  const known =
    formats.get(key) ??
    new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
  formats.set(key, known)
  return known.format(Number(amount))
}
