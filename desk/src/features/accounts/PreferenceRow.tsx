import { type ReactNode, useId } from 'react'
import styles from './PreferenceRow.module.css'

type Row = { label: string; hint?: string; children: (id: string) => ReactNode }

export function PreferenceRow({ label, hint, children }: Row) {
  const id = useId()
  return (
    <div className={styles.row}>
      <label htmlFor={id} className={styles.label}>
        {label}
        {hint && <span className={styles.hint}>{hint}</span>}
      </label>
      <div className={styles.control}>{children(id)}</div>
    </div>
  )
}
