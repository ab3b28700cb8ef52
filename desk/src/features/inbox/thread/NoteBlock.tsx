import { LockOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { useLocale } from '../../../lib/texts.ts'
import { clockTime, exactTime } from '../../../lib/time.ts'
import { useInboxTexts } from '../use-inbox-texts.ts'
import { LinkedText } from './LinkedText.tsx'
import styles from './ThreadFlow.module.css'

type Props = { author: string; at: string; text: string; children?: ReactNode }

/** Dashed and across the whole width, so that no note is taken for something the customer reads. */
export function NoteBlock({ author, at, text, children }: Props) {
  const t = useInboxTexts()
  const locale = useLocale()
  return (
    <article className={styles.note}>
      <LockOutlined aria-hidden className={styles.noteMark ?? ''} />
      <p className={styles.noteText} dir="auto">
        <b>{t('note.label')}</b> · <LinkedText text={text} />
      </p>
      <span className={styles.noteBy}>
        {author} <time title={exactTime(at, locale)}>{clockTime(at, locale)}</time>
      </span>
      {children}
    </article>
  )
}
