import { Alert, Button } from 'antd'
import { useTexts } from '../lib/texts.ts'
import { useErrorSentence } from './error-sentence.ts'
import { uiLocales } from './locales.ts'

/** What happened, what was kept, what to do; `onRetry` where doing it again is what to do. */
export function ErrorNote({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useTexts(uiLocales)
  const sentence = useErrorSentence()(error)
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={sentence}
      action={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            {t('error.retry')}
          </Button>
        )
      }
    />
  )
}
