/** The first of the visitor's languages that there are texts in, else English. */
export function chooseLanguage<Language extends string>(
  preferred: readonly string[],
  known: readonly Language[],
  fallback: Language,
): Language {
  for (const tag of preferred) {
    const base = tag.toLowerCase().split('-')[0]
    const match = known.find((language) => language === base)
    if (match !== undefined) return match
  }
  return fallback
}
