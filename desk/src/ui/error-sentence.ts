import { ApiFailure } from '../lib/api-failure.ts'
import { type Translate, useTexts } from '../lib/texts.ts'
import { uiLocales } from './locales.ts'

/** What to say of a failure: the server's own sentence, else ours. */
function errorSentence(error: unknown, t: Translate<typeof uiLocales.en>): string {
  if (!(error instanceof ApiFailure)) return t('error.page')
  if (error.message) return error.message
  return t(error.code === 'Unreachable' ? 'error.Unreachable' : 'error.Unreadable')
}

export function useErrorSentence(): (error: unknown) => string {
  const t = useTexts(uiLocales)
  return (error) => errorSentence(error, t)
}
