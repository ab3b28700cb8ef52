import { Alert, Button } from 'antd'
import { fieldFaults } from '../lib/api-failure.ts'
import { useTexts } from '../lib/texts.ts'
import { uiLocales } from './locales.ts'
import { useSayError } from './say-error.ts'

type Props = { error: unknown; onRetry?: () => void; retry?: 'error.retry' | 'error.reload' }

/** What happened, what was kept, what to do; `onRetry` where doing it again is what to do. */
export function ErrorNote({ error, onRetry, retry = 'error.retry' }: Props) {
  const t = useTexts(uiLocales)
  const { sentence, detail } = useSayError()(error)
  const problems = fieldFaults(error).filter(({ problem }) => problem !== sentence && problem !== detail)
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={sentence}
      description={
        (detail || problems.length > 0) && (
          <div lang="en">
            {detail}
            {problems.map(({ path, problem }) => (
              <p key={path}>
                {path.slice(1)}: {problem}
              </p>
            ))}
          </div>
        )
      }
      action={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            {t(retry)}
          </Button>
        )
      }
    />
  )
}
