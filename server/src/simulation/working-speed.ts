/** Characters per minute, of somebody who writes in a foreign language all day. */
const typedPerMinute = 180
const readPerMinute = 900
/** To see that something is there and open it. */
const turnToMs = 4_000

export const readingMs = (texts: readonly string[]): number =>
  turnToMs + Math.round((lengthOf(texts) / readPerMinute) * 60_000)

export const typingMs = (text: string): number => Math.round((text.length / typedPerMinute) * 60_000)

const lengthOf = (texts: readonly string[]) => texts.reduce((sum, text) => sum + text.length, 0)
