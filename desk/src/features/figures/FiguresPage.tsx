import { useParams } from '@tanstack/react-router'
import { useTexts } from '../../lib/texts.ts'
import { FiguresHead } from './FiguresHead.tsx'
import { FiguresMenu } from './FiguresMenu.tsx'
import styles from './FiguresPage.module.css'
import { figuresLocales } from './locales.ts'
import { Overview } from './overview/Overview.tsx'
import { figuresPages } from './pages.ts'
import { SessionsDrawer } from './sessions/SessionsDrawer.tsx'
import { FiguresTable } from './table/FiguresTable.tsx'

/** Menu, head with what is asked, and one page of answers. */
export function FiguresPage() {
  const t = useTexts(figuresLocales)
  const { _splat } = useParams({ strict: false })
  const page = figuresPages.find(({ path }) => path === (_splat ?? '')) ?? figuresPages[0]
  return (
    <div className={styles.page}>
      <FiguresMenu />
      <main className={styles.main} aria-label={t(`page.${page.name}`)}>
        <FiguresHead page={page} />
        <div className={styles.content}>
          {page.breakdown === 'none' ? <Overview /> : <FiguresTable page={page} />}
        </div>
      </main>
      <SessionsDrawer breakdown={page.breakdown} />
    </div>
  )
}
