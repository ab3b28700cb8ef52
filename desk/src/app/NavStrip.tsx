import { SearchOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { UserMenu } from '../features/accounts/index.ts'
import { useTexts } from '../lib/texts.ts'
import { QuayMark } from '../ui/QuayMark.tsx'
import { useDestinations } from './destinations.tsx'
import { appLocales } from './locales.ts'
import styles from './NavStrip.module.css'
import { WaitingBadge } from './WaitingBadge.tsx'

export function NavStrip({ onSearch, onKeys }: { onSearch: () => void; onKeys: () => void }) {
  const t = useTexts(appLocales)
  const destinations = useDestinations()
  const linkTo = ({ to, name, Icon }: (typeof destinations)[number]) => (
    <Link key={to} to={to} className={styles.item ?? ''} activeProps={{ 'aria-current': 'page' }}>
      <Icon />
      {t(`nav.${name}`)}
      {name === 'inbox' && <WaitingBadge />}
    </Link>
  )
  return (
    <nav className={styles.strip} aria-label={t('nav.label')}>
      <Link to="/inbox" className={styles.logo ?? ''} aria-label="Quaydesk">
        <QuayMark />
      </Link>
      {destinations.filter(({ name }) => name !== 'settings').map(linkTo)}
      <div className={styles.end}>
        <button type="button" className={styles.item} onClick={onSearch} aria-keyshortcuts="Control+K">
          <SearchOutlined />
          {t('nav.search')}
        </button>
        {destinations.filter(({ name }) => name === 'settings').map(linkTo)}
        <UserMenu onKeys={onKeys} />
      </div>
    </nav>
  )
}
