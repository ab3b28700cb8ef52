import type { MetricValue } from '@quaydesk/contract'
import { useLocale, useTexts } from '../../../lib/texts.ts'
import { figuresLocales } from '../locales.ts'
import { useSayMetric } from '../MetricNumber.tsx'
import { sayCount } from '../model/say-value.ts'
import styles from './MetricCard.module.css'

/** What a figure is made of: numerator and denominator of a rate, the spread of a duration, what is open. */
export function SmallPrint({ metric }: { metric: MetricValue }) {
  const t = useTexts(figuresLocales)
  const locale = useLocale()
  const say = useSayMetric()
  const { unit, numerator, denominator, p50, p90, business, open } = metric
  const duration = (value: number | null) => say({ unit: 'duration', value })
  return (
    <>
      {unit === 'rate' && (
        <p className={styles.print}>
          {sayCount(numerator, locale)} / {sayCount(denominator ?? 0, locale)}
        </p>
      )}
      {unit === 'duration' && p50 !== null && (
        <p className={styles.print}>{t('card.spread', { p50: duration(p50), p90: duration(p90) })}</p>
      )}
      {business && business.mean !== null && (
        <p className={styles.print}>{t('card.business', { mean: duration(business.mean) })}</p>
      )}
      {open > 0 && <p className={styles.print}>{t('card.open', { count: open })}</p>}
    </>
  )
}
