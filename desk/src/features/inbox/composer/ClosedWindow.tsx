import { StopOutlined } from '@ant-design/icons'
import { useLocale } from '../../../lib/texts.ts'
import { exactTime } from '../../../lib/time.ts'
import { useInboxTexts } from '../use-inbox-texts.ts'
import styles from './ContactWindow.module.css'

/** In place of the field: why nobody can write to this customer now, and what opens it again. */
export function ClosedWindow({ since }: { since: string | null }) {
  const t = useInboxTexts()
  const locale = useLocale()
  return (
    <div className={styles.closed} role="status">
      <StopOutlined aria-hidden />
      <p>
        <b>
          {since === null ? t('window.closed') : t('window.closedSince', { time: exactTime(since, locale) })}
        </b>
        <br />
        {t('window.closedText')}
      </p>
    </div>
  )
}
