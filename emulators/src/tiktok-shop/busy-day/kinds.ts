/** What buyers of a busy day write about, with its share of all messages. */
export const mix = {
  'ship-when': 0.28,
  return: 0.18,
  size: 0.12,
  wordless: 0.08,
  'follow-up': 0.08,
  coupon: 0.07,
  complaint: 0.06,
  'parcel-where': 0.05,
  'small-talk': 0.05,
  other: 0.03,
} as const

export type Kind = keyof typeof mix

export const kinds = Object.keys(mix) as Kind[]

/** Shares of the buyers of a shop in the US. */
export const languageShares = { en: 0.6, es: 0.22, de: 0.1, ja: 0.08 } as const

export type Language = keyof typeof languageShares

export const languages = Object.keys(languageShares) as Language[]
