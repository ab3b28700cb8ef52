import { detectAll } from 'tinyld/light'

/** Scripts that one language of ours writes, or nearly so; the first that is found decides, kana before Han. */
const scripts: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Lao}/u, 'lo'],
  [/\p{Script=Khmer}/u, 'km'],
  [/\p{Script=Myanmar}/u, 'my'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Greek}/u, 'el'],
  // Vietnamese stacks two marks on a vowel and has a horned o and u: no other language does.
  [/[\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/u, 'vi'],
]

/** Below this the library guesses; nothing is better than a wrong language, which would choose the texts that go out. */
const leastAccuracy = 0.15
const readAtMost = 500
const notWords = /https?:\/\/\S+|\S+@\S+|[\d#]+/g

/**
 * The language of what a customer wrote (ISO 639-1), or null where it says too little. The small model knows 24 languages in 11 MB; the
 * one that also knows Indonesian takes 48 MB, a fifth of what the whole product may take.
 */
export function detectLanguage(text: string): string | null {
  const words = text.slice(0, readAtMost).replace(notWords, ' ').trim()
  const byScript = scripts.find(([script]) => script.test(words))
  if (byScript !== undefined) return byScript[1]
  if (!/\p{L}{2}/u.test(words)) return null
  const [best] = detectAll(words)
  return best !== undefined && best.accuracy >= leastAccuracy ? best.lang : null
}
