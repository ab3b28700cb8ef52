import { Link } from '@tanstack/react-router'
import { useTexts } from '../../lib/texts.ts'
import { usePhone } from '../../lib/use-media.ts'
import { SideMenu, sideLink } from '../../ui/SideMenu.tsx'
import styles from './FiguresMenu.module.css'
import { figuresLocales } from './locales.ts'
import { figuresPages } from './pages.ts'

/** At the left on a wide screen, a row of tabs above on a phone. What is asked goes along from page to page. */
export function FiguresMenu() {
  const t = useTexts(figuresLocales)
  const phone = usePhone()
  const links = (
    <nav className={phone ? styles.tabs : undefined} aria-label={t('menu.label')}>
      <ul>
        {figuresPages.map(({ path, name }) => (
          <li key={name}>
            <Link
              to={path === '' ? '/figures' : '/figures/$'}
              params={path === '' ? {} : { _splat: path }}
              search={({ metric: _metric, row: _row, ...asked }: Record<string, unknown>) => asked}
              className={sideLink}
              activeOptions={{ exact: true, includeSearch: false }}
            >
              {t(`page.${name}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
  return phone ? links : <SideMenu title={t('title')}>{links}</SideMenu>
}
