import { DisconnectOutlined } from '@ant-design/icons'
import { useEffect, useState } from 'react'
import { useLiveState } from '../lib/desk-live.ts'
import { useTexts } from '../lib/texts.ts'
import styles from './ConnectionLine.module.css'
import { appLocales } from './locales.ts'

/** A cut that heals at once needs no words. */
const patienceMs = 2_000

/** A lost connection is said in one quiet line. */
export function ConnectionLine() {
  const t = useTexts(appLocales)
  const lost = useLiveState() === 'lost'
  const [said, setSaid] = useState(false)
  useEffect(() => {
    if (!lost) return setSaid(false)
    const timer = setTimeout(() => setSaid(true), patienceMs)
    return () => clearTimeout(timer)
  }, [lost])
  return (
    <div role="status">
      {said && (
        <p className={styles.line}>
          <DisconnectOutlined aria-hidden /> {t('live.lost')}
        </p>
      )}
    </div>
  )
}
