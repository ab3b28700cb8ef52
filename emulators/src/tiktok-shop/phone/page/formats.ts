import { locale, words } from './words.ts'

const language = locale === 'zh' ? 'zh-CN' : 'en-GB'
const clock = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const day = new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric' })

/** @param seconds since 1970 */
export const clockTime = (seconds: number): string => clock.format(seconds * 1000)

/** @param seconds since 1970 */
export const dayAndTime = (seconds: number): string => `${day.format(seconds * 1000)} ${clockTime(seconds)}`

/** Pictures are named with the address that apps get; the page may have been opened by another name of this machine. */
export const onThisOrigin = (url: string): string => new URL(url).pathname

export const pictureName = (name: string): string =>
  (words.drawings as Readonly<Record<string, string>>)[name] ?? name
