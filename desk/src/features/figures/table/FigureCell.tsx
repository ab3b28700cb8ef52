import type { FiguresRow, MetricKey } from '@quaydesk/contract'
import { useTexts } from '../../../lib/texts.ts'
import { figuresLocales } from '../locales.ts'
import { useSayMetric } from '../MetricNumber.tsx'
import { useDefinitions } from '../use-definitions.ts'
import { useFiguresAddress } from '../use-figures-address.ts'
import styles from './FiguresTable.module.css'

/** Red: anything late or unanswered, and what is beyond its line, then bold too. A dash is "no data". */
export function FigureCell({ row, metric }: { row: FiguresRow; metric: MetricKey }) {
  const t = useTexts(figuresLocales)
  const say = useSayMetric()
  const define = useDefinitions()
  const { address, change } = useFiguresAddress()
  const value = row.metrics.find(({ key }) => key === metric)
  if (!value || value.value === null) return <span title={t('card.noData')}>–</span>
  const counted = metric === 'lateSessions' || metric === 'unansweredSessions'
  const tone = value.light === 'red' ? 'beyond' : counted && value.value > 0 ? 'late' : undefined
  const text = <span data-tone={tone}>{say(value)}</span>
  if (value.numerator + value.open === 0) return <span className={styles.cell}>{text}</span>
  return (
    <button
      type="button"
      className={styles.cell}
      aria-label={`${say(value)}. ${t('card.seeOf', { name: define(metric).name })}`}
      onClick={() => change({ ...address, metric, ...(row.key !== 'total' && { row: row.key }) })}
    >
      {text}
    </button>
  )
}
