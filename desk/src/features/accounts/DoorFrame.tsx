import type { ReactNode } from 'react'
import { LocaleSwitch } from '../../ui/LocaleSwitch.tsx'
import { QuayMark } from '../../ui/QuayMark.tsx'
import styles from './DoorFrame.module.css'

type Frame = { title: string; text?: string; step?: string; wide?: boolean; children?: ReactNode }

/** The quiet page before the desk: setup, sign-in, invitation. */
export function DoorFrame({ title, text, step, wide = false, children }: Frame) {
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <QuayMark size={28} />
        <span className={styles.name}>Quaydesk 客岸</span>
        <LocaleSwitch />
      </header>
      <main className={`${styles.card} ${wide ? styles.wide : ''}`}>
        {step && <p className={styles.step}>{step}</p>}
        <h1 className={styles.title}>{title}</h1>
        {text && <p className={styles.text}>{text}</p>}
        {children}
      </main>
    </div>
  )
}
