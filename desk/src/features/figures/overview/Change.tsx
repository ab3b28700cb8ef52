import type { MetricValue } from '@quaydesk/contract'
import { useLocale, useTexts } from '../../../lib/texts.ts'
import { figuresLocales } from '../locales.ts'
import { useSayMetric } from '../MetricNumber.tsx'
import { differenceOf } from '../model/difference.ts'
import styles from './MetricCard.module.css'

const arrows = { up: '↑', down: '↓', same: '' } as const

/** The period before, and where it went from there: an arrow for the eye, words for the ear. */
export function Change({ metric, before }: { metric: MetricValue; before: MetricValue | undefined }) {
  const t = useTexts(figuresLocales)
  const locale = useLocale()
  const say = useSayMetric()
  const difference = differenceOf(metric, before, locale)
  if (!before) return null
  return (
    <p className={styles.change}>
      <span>{t('card.previous', { value: say(before) })}</span>
      {difference && (
        <strong>
          <span aria-hidden="true">{arrows[difference.direction]} </span>
          <span className="qd-spoken">{t(`change.${difference.direction}`)} </span>
          {difference.direction !== 'same' &&
            (metric.unit === 'rate' ? t('change.points', { amount: difference.amount }) : difference.amount)}
          {difference.better !== null && (
            <span className="qd-spoken">, {t(difference.better ? 'change.better' : 'change.worse')}</span>
          )}
          {difference.direction === 'same' && <span aria-hidden="true">{t('change.same')}</span>}
        </strong>
      )}
    </p>
  )
}
