import { Link } from '@tanstack/react-router'
import { useTexts } from '../lib/texts.ts'
import { EmptyNote } from '../ui/EmptyNote.tsx'
import { appLocales } from './locales.ts'

export function MissingPage() {
  const t = useTexts(appLocales)
  return (
    <main>
      <EmptyNote title={t('missing.title')} text={t('missing.text')}>
        <Link to="/inbox">{t('missing.step')}</Link>
      </EmptyNote>
    </main>
  )
}
