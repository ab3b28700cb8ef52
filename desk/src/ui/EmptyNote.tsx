import type { ReactNode } from 'react'
import styles from './EmptyNote.module.css'

/** Says what will be here; `children` is the one next step. */
export function EmptyNote({ title, text, children }: { title: string; text?: string; children?: ReactNode }) {
  return (
    <div className={styles.note}>
      <svg viewBox="0 0 64 32" aria-hidden="true">
        <path d="M6 12h52M14 12v8M50 12v8" />
        <path d="M4 26c4-3.6 8-3.6 12 0s8 3.6 12 0 8-3.6 12 0 8 3.6 12 0 6-3 8-2.2" />
      </svg>
      <p className={styles.title}>{title}</p>
      {text && <p className={styles.text}>{text}</p>}
      {children}
    </div>
  )
}
