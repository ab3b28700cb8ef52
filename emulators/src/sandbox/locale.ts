export type Locale = 'zh' | 'en'

/** The words around the sample shop; what the shop itself says is English, as its buyers read it. */
export function localeOf(acceptLanguage: string | undefined): Locale {
  return /^\s*zh\b/i.test(acceptLanguage ?? '') ? 'zh' : 'en'
}
