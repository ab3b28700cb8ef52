import { SearchOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { UserMenu } from '../features/accounts/index.ts'
import { useTexts } from '../lib/texts.ts'
import styles from './BottomNav.module.css'
import { useDestinations } from './destinations.tsx'
import { appLocales } from './locales.ts'
import { WaitingBadge } from './WaitingBadge.tsx'

export function BottomNav({ onSearch, onKeys }: { onSearch: () => void; onKeys: () => void }) {
  const t = useTexts(appLocales)
  return (
    <nav className={styles.nav} aria-label={t('nav.label')}>
      {useDestinations().map(({ to, name, Icon }) => (
        <Link key={to} to={to} className={styles.item ?? ''} activeProps={{ 'aria-current': 'page' }}>
          <Icon />
          {t(`nav.${name}`)}
          {name === 'inbox' && <WaitingBadge />}
        </Link>
      ))}
      <button type="button" className={styles.item} onClick={onSearch}>
        <SearchOutlined />
        {t('nav.search')}
      </button>
      <div className={styles.item}>
        <UserMenu onKeys={onKeys} />
      </div>
    </nav>
  )
}
