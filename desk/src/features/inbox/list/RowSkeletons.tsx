import { useTexts } from '../../../lib/texts.ts'
import { uiLocales } from '../../../ui/locales.ts'
import styles from './ConversationList.module.css'

const rows = Array.from({ length: 9 }, (_, place) => place)

/** The list's own measures, so that nothing jumps when the rows are there. */
export function RowSkeletons() {
  const t = useTexts(uiLocales)
  return (
    <div className={styles.list} role="status" aria-label={t('loading')}>
      {rows.map((place) => (
        <div key={place} className={styles.skeleton} aria-hidden="true">
          <i />
          <span>
            <i style={{ width: `${34 + ((place * 17) % 30)}%` }} />
            <i style={{ width: `${60 + ((place * 23) % 36)}%` }} />
          </span>
        </div>
      ))}
    </div>
  )
}
