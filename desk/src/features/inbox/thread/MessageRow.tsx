import type { MessageEntry } from '@quaydesk/contract'
import { useLocale } from '../../../lib/texts.ts'
import { clockTime, exactTime } from '../../../lib/time.ts'
import { useInboxTexts } from '../use-inbox-texts.ts'
import { MessageByline } from './MessageByline.tsx'
import { MessageContent } from './MessageContent.tsx'
import { NoticeLine } from './NoticeLine.tsx'
import styles from './ThreadFlow.module.css'

/** A message by its author kind: the customer's left, ours right, notices of the platform as a line. */
export function MessageRow({ message, channelId }: { message: MessageEntry; channelId: string }) {
  const t = useInboxTexts()
  const locale = useLocale()
  const { authorKind, at, editedAt } = message
  if (authorKind === 'system') return <NoticeLine message={message} />
  const content = <MessageContent message={message} channelId={channelId} />
  if (authorKind === 'customer') {
    return (
      <article className={styles.message} data-author="customer">
        {content}
        <time className={styles.beside} title={exactTime(at, locale)}>
          {clockTime(at, locale)}
          {editedAt && ` · ${t('message.edited')}`}
        </time>
      </article>
    )
  }
  return (
    <article className={styles.message} data-author={authorKind}>
      <div className={styles.column}>
        <MessageByline message={message} />
        {content}
      </div>
    </article>
  )
}
