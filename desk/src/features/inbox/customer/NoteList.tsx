import { useLocale } from '../../../lib/texts.ts'
import { dayLabel, useNow } from '../../../lib/time.ts'
import { useInboxTexts } from '../use-inbox-texts.ts'
import { useThread } from '../use-thread.ts'
import styles from './CustomerPanel.module.css'

/** The notes among the entries that are held, newest first. */
export function NoteList({ conversationId }: { conversationId: string }) {
  const t = useInboxTexts()
  const locale = useLocale()
  const now = useNow()
  const { entries } = useThread(conversationId)
  const notes = entries.flatMap((entry) => (entry.type === 'note' ? [entry] : [])).reverse()
  return (
    <section>
      <h3>
        {t('customer.notes')} <span>{notes.length}</span>
      </h3>
      {notes.length === 0 && <p className={styles.quiet}>{t('customer.noNotes')}</p>}
      <ul>
        {notes.map((note) => (
          <li key={note.id} className={styles.note}>
            <p dir="auto">{note.text}</p>
            <span className={styles.quiet}>
              {note.author.name} · {dayLabel(note.at, now, locale)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
