import type { MetricValue } from '@quaydesk/contract'
import { useLocale, useTexts } from '../../lib/texts.ts'
import { figuresLocales } from './locales.ts'
import styles from './MetricNumber.module.css'
import { sayLine, sayValue } from './model/say-value.ts'

/** The headline of a card: numbers large, units small; a dash where there is no data. */
export function MetricNumber({ metric }: { metric: MetricValue }) {
  const t = useTexts(figuresLocales)
  const locale = useLocale()
  const said = sayValue(metric, locale)
  if (!said)
    return (
      <span className={styles.number} title={t('card.noData')}>
        –<span className="qd-spoken">{t('card.none')}</span>
      </span>
    )
  return (
    <span className={styles.number}>
      {said.map(({ text, unit }) => (
        <span key={unit}>
          {text}
          {unit && <small className={styles.unit}> {unit}</small>}
        </span>
      ))}
    </span>
  )
}

/** The same in one line, for tables and small print. */
export function useSayMetric() {
  const t = useTexts(figuresLocales)
  const locale = useLocale()
  return (metric: Pick<MetricValue, 'unit' | 'value'>): string => {
    const said = sayValue(metric, locale)
    return said ? sayLine(said, locale) : t('card.none')
  }
}
