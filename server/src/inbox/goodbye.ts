import type { CloseRecord } from './close-record.ts'

/** After so long nobody waits for a goodbye any more: the program was off, or the history was imported. */
const staleMs = 24 * 60 * 60_000

/**
 * The goodbye that goes out after a close; null for none. In the buyer's language, else that of the language without its
 * region, else the shop's first.
 */
export function goodbyeText(
  { session, closedAt }: CloseRecord,
  texts: Readonly<Record<string, string>>,
  languages: { readonly buyer: string | null; readonly shop: readonly string[] },
  now: number,
): { text: string; language: string } | null {
  if (session.withdrawn || now - closedAt > staleMs) return null
  const base = languages.buyer?.split('-')[0]
  for (const language of [languages.buyer, base, languages.shop[0]]) {
    const text = language ? texts[language]?.trim() : undefined
    if (language && text) return { text, language }
  }
  return null
}
