import type { Session } from './reducer/session.ts'

/** After so long nobody waits for a goodbye any more: the program was off, or the history was imported. */
const staleMs = 24 * 60 * 60_000

/** From when on the sweep says goodbye to a session; null for one that is open, withdrawn or closed long ago. */
export const goodbyeDueAt = (
  { closedAt, withdrawn }: Pick<Session, 'closedAt' | 'withdrawn'>,
  now: number,
): number | null => (closedAt === null || withdrawn || now - closedAt > staleMs ? null : closedAt)

/**
 * The goodbye that goes out after a close; null for none. In the buyer's language, else that of the language without its
 * region, else the shop's first.
 */
export function goodbyeText(
  texts: Readonly<Record<string, string>>,
  languages: { readonly buyer: string | null; readonly shop: readonly string[] },
): { text: string; language: string } | null {
  const base = languages.buyer?.split('-')[0]
  for (const language of [languages.buyer, base, languages.shop[0]]) {
    const text = language ? texts[language]?.trim() : undefined
    if (language && text) return { text, language }
  }
  return null
}
