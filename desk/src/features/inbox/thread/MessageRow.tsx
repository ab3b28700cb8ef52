import type { MessageEntry } from '@quaydesk/contract'
import { useLocale } from '../../../lib/texts.ts'
import { clockTime, exactTime } from '../../../lib/time.ts'
import { useInboxTexts } from '../use-inbox-texts.ts'
import { Bubble } from './Bubble.tsx'
import { MessageByline } from './MessageByline.tsx'
import styles from './ThreadFlow.module.css'

/** A message by its author kind: the customer's left, ours right, notices of the platform as a line. */
export function MessageRow({ message }: { message: MessageEntry }) {
  const t = useInboxTexts()
  const locale = useLocale()
  const { authorKind, at, text, deletedAt, editedAt } = message
  if (authorKind === 'system') {
    return (
      <p className={styles.act}>
        {text} · <time title={exactTime(at, locale)}>{clockTime(at, locale)}</time>
      </p>
    )
  }
  const bubble = deletedAt ? (
    <div className={styles.deleted}>{t('message.deleted')}</div>
  ) : (
    <Bubble text={text} files={message.files} language={message.language} />
  )
  if (authorKind === 'customer') {
    return (
      <article className={styles.message} data-author="customer">
        {bubble}
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
        {bubble}
      </div>
    </article>
  )
}
