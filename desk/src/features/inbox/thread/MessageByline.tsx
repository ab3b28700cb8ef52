import { RobotOutlined } from '@ant-design/icons'
import type { MessageEntry } from '@quaydesk/contract'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useLocale } from '../../../lib/texts.ts'
import { clockTime, exactTime } from '../../../lib/time.ts'
import { inboxApi } from '../api.ts'
import { type InboxTexts, useInboxTexts } from '../use-inbox-texts.ts'
import { useReportFailure } from '../use-report-failure.ts'
import { sayFailure } from './say-failure.ts'
import styles from './ThreadFlow.module.css'

const courtesies = [
  'welcome',
  'opener',
  'away',
  'vacation',
  'holding',
  'hand-over',
  'nudge',
  'goodbye',
  'survey',
] as const

function authorOf({ authorKind, author, purpose }: MessageEntry, t: InboxTexts): string {
  if (authorKind === 'agent') return author?.name ?? t('message.outside')
  const courtesy = courtesies.find((one) => one === purpose)
  return courtesy ? t('message.purpose', { purpose: t(`purpose.${courtesy}`) }) : t('message.automatic')
}

/** Above our own messages: who, when, and how far it has come. */
export function MessageByline({ message }: { message: MessageEntry }) {
  const t = useInboxTexts()
  const locale = useLocale()
  const report = useReportFailure()
  const retry = useMutation({ mutationFn: () => inboxApi.retry(message.id), onError: report })
  const { state, failure, at } = message
  const failed = state === 'failed'
  const word =
    failed && failure ? t('message.failedWhy', { reason: sayFailure(failure, t) }) : t(`message.${state}`)
  return (
    <p className={styles.byline}>
      {message.authorKind === 'bot' && <RobotOutlined aria-hidden />}
      <span>
        {authorOf(message, t)} · <time title={exactTime(at, locale)}>{clockTime(at, locale)}</time> ·{' '}
        <span data-failed={failed || state === 'unknown'}>{word}</span>
      </span>
      {failed && (
        <Button type="link" size="small" loading={retry.isPending} onClick={() => retry.mutate()}>
          {t('message.retry')}
        </Button>
      )}
    </p>
  )
}
