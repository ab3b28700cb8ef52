import { useLocale } from '../../../lib/texts.ts'
import { dayMark, sameDay, useNow } from '../../../lib/time.ts'
import { useInboxTexts } from '../use-inbox-texts.ts'
import styles from './ThreadFlow.module.css'

export function DayMark({ at }: { at: string }) {
  const t = useInboxTexts()
  const locale = useLocale()
  const day = dayMark(at, locale)
  const today = sameDay(new Date(at), new Date(useNow()))
  return <p className={styles.day}>{today ? t('thread.today', { day }) : day}</p>
}
