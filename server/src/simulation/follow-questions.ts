import type { Platform } from './platform.ts'

/** What each buyer asked about last, by the name that the desk shows. Asks only for what it has not heard yet. */
export function followQuestions(
  platform: Pick<Platform, 'questionsFrom'>,
): (nickname: string) => Promise<string> {
  const kinds = new Map<string, string>()
  let heard = 0
  return async (nickname) => {
    const news = await platform.questionsFrom(heard)
    heard += news.length
    for (const { nickname: asker, kind } of news) kinds.set(asker, kind)
    return kinds.get(nickname) ?? 'other'
  }
}
