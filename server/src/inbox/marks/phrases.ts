import { onlyWords, plainText } from './plain-text.ts'

/** Scripts that put no space between words: there a phrase may begin and end anywhere. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}ー]/u

const isUnspaced = (letter: string | undefined): boolean => letter !== undefined && unspaced.test(letter)

const isBoundary = (text: string, at: number): boolean =>
  at === 0 ||
  at === text.length ||
  text[at] === ' ' ||
  text[at - 1] === ' ' ||
  isUnspaced(text[at]) ||
  isUnspaced(text[at - 1])

/** Whether the text holds the phrase as whole words. */
export const holdsPhrase = (text: string, phrase: string): boolean => {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1))
    if (isBoundary(text, at) && isBoundary(text, at + phrase.length)) return true
  return false
}

/** Longer texts say more than thanks; the bound also keeps the search below short. */
const longest = 160

/**
 * Whether the text is nothing but phrases of the lists, at least one of them of the first. Tries every way to cut
 * it, for "好" begins both "好" and "好的".
 */
export const consistsOf = (
  text: string,
  wanted: ReadonlySet<string>,
  besides: ReadonlySet<string>,
): boolean => {
  if (text === '' || text.length > longest) return false
  // reached[i]: the text can be cut up to i; 'wanted' if a wanted phrase was among the pieces.
  const reached = new Map<number, 'besides' | 'wanted'>([[0, 'besides']])
  for (let at = 0; at < text.length; at++) {
    const so = reached.get(at)
    if (so === undefined) continue
    if (text[at] === ' ') {
      if (reached.get(at + 1) !== 'wanted') reached.set(at + 1, so)
      continue
    }
    for (let end = at + 1; end <= text.length; end++) {
      if (!isBoundary(text, end)) continue
      const piece = text.slice(at, end)
      if (wanted.has(piece)) reached.set(end, 'wanted')
      else if (besides.has(piece) && reached.get(end) !== 'wanted') reached.set(end, so)
    }
  }
  return reached.get(text.length) === 'wanted'
}

/**
 * Lists by language, their phrases parted by bars, in one set: a word or two don't show which language they are.
 * Written as people write and read as texts are read.
 */
export const phraseSet = (lists: Record<string, string>): ReadonlySet<string> =>
  new Set(
    Object.values(lists)
      .flatMap((list) => list.split('|'))
      .map((phrase) => onlyWords(plainText(phrase))),
  )
