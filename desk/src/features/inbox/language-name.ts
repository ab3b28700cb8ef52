import type { DeskLocale } from '@quaydesk/contract'

const names = new Map<DeskLocale, Intl.DisplayNames>()

/** A language's name in the desk's own language; its code where the browser has no name for it. */
export function languageName(language: string, locale: DeskLocale): string {
  const known = names.get(locale) ?? new Intl.DisplayNames([locale], { type: 'language' })
  names.set(locale, known)
  return known.of(language) ?? language
}
