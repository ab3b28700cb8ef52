import { useInboxTexts } from '../use-inbox-texts.ts'
import styles from './Composer.module.css'

/** From this share of the limit on it is worth a look. */
const shownFrom = 0.8

/** How much of what the channel takes is written; nothing while there is plenty of room. */
export function CharacterCount({ written, most }: { written: number; most: number }) {
  const t = useInboxTexts()
  if (written < most * shownFrom) return null
  return (
    <span
      className={styles.count}
      role="img"
      data-over={written > most}
      aria-label={t('compose.countLabel', { written, most })}
    >
      {t('compose.count', { written, most })}
    </span>
  )
}
