import type { ReactNode } from 'react'
import styles from './SideMenu.module.css'

/** The column beside a page of several: its title, below it the links. */
export function SideMenu({ title, children }: { title: string; children: ReactNode }) {
  return (
    <aside className={styles.menu}>
      <p className={styles.title}>{title}</p>
      {children}
    </aside>
  )
}

/** How one of its links looks; the open one bears aria-current. */
export const sideLink = styles.link ?? ''
