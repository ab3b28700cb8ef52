import { useLocale } from '../../../lib/texts.ts'
import { coarseDuration, exactTime } from '../../../lib/time.ts'
import type { WindowNow } from '../model/contact-window.ts'
import { useInboxTexts } from '../use-inbox-texts.ts'
import styles from './ContactWindow.module.css'

const radius = 5.5
const around = 2 * Math.PI * radius

/** How long the platform still lets us write, as a ring that empties; nothing where that has no end. */
export function ContactRing({ window }: { window: WindowNow }) {
  const t = useInboxTexts()
  const locale = useLocale()
  if (window.state !== 'open') return null
  const { closesAt, leftMs, share, soon } = window
  return (
    <span
      className={styles.ring}
      data-soon={soon}
      title={t('window.title', { time: exactTime(closesAt, locale) })}
    >
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <circle cx="7" cy="7" r={radius} className={styles.track} />
        <circle
          cx="7"
          cy="7"
          r={radius}
          className={styles.left}
          strokeDasharray={`${share * around} ${around}`}
          transform="rotate(-90 7 7)"
        />
      </svg>
      {t('window.left', { span: coarseDuration(leftMs, locale) })}
    </span>
  )
}
