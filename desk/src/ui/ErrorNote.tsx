import { Alert, Button } from 'antd'
import { useTexts } from '../lib/texts.ts'
import { uiLocales } from './locales.ts'
import { useSayError } from './say-error.ts'

/** What happened, what was kept, what to do; `onRetry` where doing it again is what to do. */
export function ErrorNote({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useTexts(uiLocales)
  const { sentence, detail } = useSayError()(error)
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={sentence}
      description={detail && <span lang="en">{detail}</span>}
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
