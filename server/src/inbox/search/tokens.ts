/** Scripts that put no spaces between words: cut into pairs of characters, of which every longer word is made. */
const withoutSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc]+/gu

/** Letters, digits and what belongs above or below them. */
const words = /[\p{L}\p{N}\p{M}]+/gu

/** Accents of the Latin, Greek and Cyrillic scripts: people leave them out when they search. Thai vowels are no accents. */
const accents = /[\u0300-\u036f]/g

const longestWord = 40
/** A text of the longest allowed length in Chinese has fewer. */
const mostTokens = 12_000

/**
 * What a text is found by: its words without accents and capitals, and for scripts without spaces every pair of neighbouring
 * characters. The same function reads the search: a text is found that holds all tokens of what was asked.
 */
export function tokensOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(accents, '').normalize('NFC').toLowerCase()
  const tokens = new Set<string>()
  for (const [word] of plain.matchAll(words)) {
    if (tokens.size >= mostTokens) break
    for (const [run] of word.matchAll(withoutSpaces)) for (const pair of pairsOf(run)) tokens.add(pair)
    for (const rest of word.replace(withoutSpaces, ' ').split(' ')) {
      if (rest !== '') tokens.add([...rest].slice(0, longestWord).join(''))
    }
  }
  return [...tokens]
}

function pairsOf(run: string): string[] {
  const characters = [...run]
  if (characters.length === 1) return characters
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`)
}
