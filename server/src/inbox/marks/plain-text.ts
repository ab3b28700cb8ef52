/**
 * Text as the word lists are written: one width, small letters, without Latin accents, for people who type
 * "adios" and "cam on" mean "adiós" and "cảm ơn". Thai vowels and Japanese voicing marks are letters and stay.
 */
export const plainText = (text: string): string =>
  text
    .normalize('NFKC')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u2018\u2019\u0060\u00b4]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()

const emoji = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u200d|\ufe0f/gu
const emoticon = /(?<![\p{L}\p{N}])(?:[:;=8]-?[)(dpo*]|<3|\^_?\^|\^\.\^|t_t|xoxo|xd)(?![\p{L}\p{N}])/gu

/** Takes emoji and emoticons out, and says whether there were any. */
export const withoutEmoji = (plain: string): { words: string; hadEmoji: boolean } => {
  const words = plain.replace(emoji, ' ').replace(emoticon, ' ')
  return { words, hadEmoji: words !== plain }
}

/** Words with single spaces between them; every sign that is no letter, digit or apostrophe is a gap. */
export const onlyWords = (plain: string): string =>
  plain
    .replace(/[^\p{L}\p{M}\p{N}']+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
