import { useTexts } from '../lib/texts.ts'
import { uiLocales } from './locales.ts'
import styles from './MemberInitial.module.css'

/** The first sign of a name in a disc; a dashed ring is nobody. */
export function MemberInitial({ name, large = false }: { name: string | null; large?: boolean }) {
  const t = useTexts(uiLocales)
  const spoken = name ?? t('member.nobody')
  const initial = name === null ? '' : (Array.from(name.trim())[0] ?? '').toUpperCase()
  return (
    <span
      className={`${styles.disc} ${large ? styles.large : ''} ${name === null ? styles.nobody : ''}`}
      role="img"
      aria-label={spoken}
      title={spoken}
    >
      <span aria-hidden="true">{initial}</span>
    </span>
  )
}
