import type { MetricValue } from '@quaydesk/contract'
import { useTexts } from '../../../lib/texts.ts'
import { figuresLocales } from '../locales.ts'
import styles from './MetricCard.module.css'

const glyphs = {
  green: (
    <path
      d="M2.2 6.4 4.8 9 9.8 3.4"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
    />
  ),
  yellow: (
    <>
      <circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M6 1.8a4.2 4.2 0 0 0 0 8.4z" fill="currentColor" />
    </>
  ),
  red: <circle cx="6" cy="6" r="4" fill="currentColor" />,
} as const

/** Whether a figure is on target: shape, word and colour say the same. */
export function FigureLight({ light }: { light: MetricValue['light'] }) {
  const t = useTexts(figuresLocales)
  if (!light) return null
  return (
    <span className={styles.light} data-light={light}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        {glyphs[light]}
      </svg>
      {t(`light.${light}`)}
    </span>
  )
}
