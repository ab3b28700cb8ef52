export type Locale = 'zh' | 'en'

const place = 'phone-language'

/** As switched on this page, else as the server read it from the browser's wish. */
export function localeChosen(): Locale {
  const kept = localStorage.getItem(place)
  if (kept === 'zh' || kept === 'en') return kept
  return document.documentElement.lang.startsWith('zh') ? 'zh' : 'en'
}

/** Words are read once, so the page is loaded anew. */
export function switchLocale(to: Locale): void {
  localStorage.setItem(place, to)
  location.reload()
}
