import { Link } from '@tanstack/react-router'
import { useTexts } from '../../lib/texts.ts'
import { sideLink } from '../../ui/SideMenu.tsx'
import { settingsLocales } from './locales.ts'
import styles from './SectionLinks.module.css'
import { useSections } from './sections.ts'

/** `spacious`: with what each section holds, as the first page of a phone. */
export function SectionLinks({ spacious = false }: { spacious?: boolean }) {
  const t = useTexts(settingsLocales)
  return (
    <nav aria-label={t('title')}>
      <ul>
        {useSections().map(({ name, to }) => (
          <li key={name}>
            <Link
              to={to}
              className={(spacious ? styles.spacious : sideLink) ?? ''}
              activeProps={{ 'aria-current': 'page' }}
            >
              {t(`section.${name}`)}
              {spacious && <span className={styles.text}>{t(`section.${name}.text`)}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
