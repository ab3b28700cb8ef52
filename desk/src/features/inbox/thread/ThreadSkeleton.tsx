import { useTexts } from '../../../lib/texts.ts'
import { uiLocales } from '../../../ui/locales.ts'
import styles from './ThreadFlow.module.css'

const bubbles = [
  { width: '34%', side: 'left' },
  { width: '46%', side: 'left' },
  { width: '41%', side: 'right' },
  { width: '28%', side: 'left' },
  { width: '37%', side: 'right' },
] as const

export function ThreadSkeleton() {
  const t = useTexts(uiLocales)
  return (
    <div className={styles.skeleton} role="status" aria-label={t('loading')}>
      {bubbles.map(({ width, side }) => (
        <i key={width} data-side={side} style={{ width }} aria-hidden="true" />
      ))}
    </div>
  )
}
