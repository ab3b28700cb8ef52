import type { Random } from '../../core/random.ts'
import type { Kind, Language } from './kinds.ts'
import type { Lines } from './texts/text-set.ts'
import { texts } from './texts/texts.ts'
import type { Truth } from './truth.ts'

/** A question as somebody types it on a phone, in so many messages. */
export function composeQuestion(
  random: Random,
  language: Language,
  kind: Exclude<Kind, 'wordless'>,
  truth: Truth,
  lines: number,
): string[] {
  const set = texts[language]
  const question = write(random, language, set.questions[kind], truth)
  if (lines === 1) {
    const opened = random.next() < 0.3 ? `${choose(random, set.openers)} ${question}` : question
    return [opened]
  }
  const opener = write(random, language, set.openers, truth)
  return lines === 2
    ? [opener, question]
    : [opener, question, write(random, language, set.afterthoughts, truth)]
}

/** The question once more, with a word of displeasure. */
export function composeInsistence(random: Random, language: Language, kind: Kind, truth: Truth): string {
  const set = texts[language]
  if (kind === 'wordless') return choose(random, set.hello)
  return `${choose(random, set.insistence)} ${write(random, language, set.questions[kind], truth)}`
}

export const composeThanks = (random: Random, language: Language): string =>
  choose(random, texts[language].thanks)

export const composeHello = (random: Random, language: Language): string =>
  choose(random, texts[language].hello)

function write(random: Random, language: Language, lines: Lines, truth: Truth): string {
  return roughen(random, language, fill(choose(random, lines), truth))
}

const choose = (random: Random, lines: Lines): string =>
  random
    .pick(lines)
    .replace(/\{([^{}]*)\}/g, (_, options: string) =>
      random.pick(options.split('|') as [string, ...string[]]),
    )
    .replace(/ +/g, ' ')
    .trim()

/** What the buyer has no order for he names vaguely, as people do. */
const fill = (text: string, truth: Truth): string =>
  text
    .replaceAll('$product', truth.product.toLowerCase())
    .replaceAll('$size', truth.size)
    .replaceAll('$colour', truth.colour.toLowerCase())
    .replaceAll('$order', truth.orderId ?? '')
    .replaceAll('$tracking', truth.trackingNumber ?? '')
    .replace(/ +/g, ' ')
    .trim()

const smileys = ['😊', '🙏', '😭', '❤️', '😅', '🤔'] as const

function roughen(random: Random, language: Language, text: string): string {
  let rough = text
  if (random.next() < 0.35) rough = rough.replace(/(?<=.)[.。?？!！]+$/, '')
  if (language !== 'ja' && random.next() < 0.3) rough = rough.toLowerCase().replace(/[¿¡]/g, '')
  if (language !== 'ja' && random.next() < 0.12) rough = mistype(random, rough)
  return random.next() < 0.08 ? `${rough} ${random.pick(smileys)}` : rough
}

/** Two letters change places inside a longer word, or one goes missing. */
function mistype(random: Random, text: string): string {
  const words = text.split(' ')
  const long = words.flatMap((word, place) => (/^\p{L}{5,}$/u.test(word) ? [place] : []))
  const place = long[Math.floor(random.next() * long.length)]
  const word = place === undefined ? undefined : words[place]
  if (place === undefined || word === undefined) return text
  const letters = [...word]
  const at = random.between(1, letters.length - 3)
  const [one, other] = [letters[at] ?? '', letters[at + 1] ?? '']
  letters.splice(at, 2, ...(random.next() < 0.5 ? [other, one] : [other]))
  words[place] = letters.join('')
  return words.join(' ')
}
