import { useTexts } from '../lib/texts.ts'
import { appLocales } from './locales.ts'
import { useWaitingCount } from './use-waiting-count.ts'
import styles from './WaitingBadge.module.css'

export function WaitingBadge() {
  const t = useTexts(appLocales)
  const count = useWaitingCount()
  if (count === 0) return null
  return (
    <span className={styles.badge}>
      <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
      <span className="qd-spoken">{t('nav.waiting', { count })}</span>
    </span>
  )
}
