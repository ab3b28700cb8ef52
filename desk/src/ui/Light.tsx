import type { Light as LightName } from '@quaydesk/contract'
import { useTexts } from '../lib/texts.ts'
import styles from './Light.module.css'
import { uiLocales } from './locales.ts'

const glyphs = {
  waiting: <circle cx="6" cy="6" r="4" fill="currentColor" />,
  'in-progress': (
    <>
      <circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M6 1.8a4.2 4.2 0 0 0 0 8.4z" fill="currentColor" />
    </>
  ),
  answered: (
    <path
      d="M2.2 6.4 4.8 9 9.8 3.4"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  ),
} satisfies Record<LightName, unknown>

/** Never colour alone: a glyph of its own shape and a word. `writer`: who holds the writing lease. */
export function Light({
  light,
  writer,
  pill = false,
}: {
  light: LightName
  writer?: string
  pill?: boolean
}) {
  const t = useTexts(uiLocales)
  return (
    <span className={`${styles.light} ${pill ? styles.pill : ''}`} data-light={light}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        {glyphs[light]}
      </svg>
      <span className={styles.word}>
        {light === 'in-progress' && writer ? t('light.writer', { name: writer }) : t(`light.${light}`)}
      </span>
    </span>
  )
}
