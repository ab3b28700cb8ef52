import { ApiFailure } from '../lib/api-failure.ts'
import { type Translate, useLocale, useTexts } from '../lib/texts.ts'
import { uiLocales } from './locales.ts'

export type Said = { sentence: string; detail: string | null }

/**
 * What to say of a failure: the server's own sentence, which knows most. The server speaks English; a Chinese
 * desk says the kind of failure in Chinese first.
 */
function sayError(error: unknown, english: boolean, t: Translate<typeof uiLocales.en>): Said {
  if (!(error instanceof ApiFailure)) return { sentence: t('error.page'), detail: null }
  if (error.message === '') return { sentence: t(`error.${error.code}`), detail: null }
  if (english) return { sentence: error.message, detail: null }
  return { sentence: t(`error.${error.code}`), detail: error.message }
}

export function useSayError(): (error: unknown) => Said {
  const t = useTexts(uiLocales)
  const english = useLocale() === 'en'
  return (error) => sayError(error, english, t)
}
