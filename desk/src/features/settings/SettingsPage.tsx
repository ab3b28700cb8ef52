import { LeftOutlined } from '@ant-design/icons'
import { Link, Outlet, useMatchRoute } from '@tanstack/react-router'
import { useTexts } from '../../lib/texts.ts'
import { usePhone } from '../../lib/use-media.ts'
import { SideMenu } from '../../ui/SideMenu.tsx'
import { settingsLocales } from './locales.ts'
import { SectionLinks } from './SectionLinks.tsx'
import styles from './SettingsPage.module.css'
import { useSections } from './sections.ts'

/** The sections at the left and one of them beside; on a phone one after the other. */
export function SettingsPage() {
  const t = useTexts(settingsLocales)
  const phone = usePhone()
  const match = useMatchRoute()
  const atIndex = Boolean(match({ to: '/settings' }))
  const section = useSections().find(({ to }) => match({ to, fuzzy: true }))
  return (
    <div className={styles.page}>
      {!phone && (
        <SideMenu title={t('title')}>
          <SectionLinks />
        </SideMenu>
      )}
      <main className={styles.main}>
        <header className={styles.head}>
          {phone && !atIndex && (
            <Link to="/settings" className={styles.back ?? ''} aria-label={t('back')}>
              <LeftOutlined />
            </Link>
          )}
          <h1 className={styles.title}>{section ? t(`section.${section.name}`) : t('title')}</h1>
        </header>
        <div className={styles.content}>
          <Outlet />
        </div>
      </main>
    </div>
  )
}
