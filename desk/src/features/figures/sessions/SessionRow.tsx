import type { FigureSession, MetricKey } from '@quaydesk/contract'
import { Link } from '@tanstack/react-router'
import { useLocale, useTexts } from '../../../lib/texts.ts'
import { exactTime } from '../../../lib/time.ts'
import { visitorNumber } from '../../../lib/visitor-number.ts'
import { figuresLocales } from '../locales.ts'
import { sayDuration, sayLine } from '../model/say-value.ts'
import styles from './SessionsDrawer.module.css'

const durations = new Set<MetricKey>(['firstResponseTime', 'responseTime', 'customerWait'])
const rates = new Set<MetricKey>(['responseRate24h', 'humanResponseRate24h'])

/** Who, when, what it counts as and for whom; leads to the conversation. */
export function SessionRow({ session, metric }: { session: FigureSession; metric: MetricKey }) {
  const t = useTexts(figuresLocales)
  const locale = useLocale()
  const { conversationId, customerName, startedAt, value, credit, creditName, preview } = session
  const visitor = visitorNumber(customerName)
  const holder =
    credit === 'bot' || credit === 'outside' || credit === 'unassigned' ? t(`row.${credit}`) : creditName
  return (
    <li>
      <Link to="/inbox/$conversationId" params={{ conversationId }} search={{}} className={styles.row ?? ''}>
        <span className={styles.line}>
          <strong>{visitor ? t('customer.visitor', { number: visitor }) : customerName}</strong>
          <span className={styles.value}>{said()}</span>
        </span>
        <span className={styles.line}>
          <span className={styles.preview}>{preview}</span>
          <span className={styles.print}>
            {exactTime(startedAt, locale)} · {holder}
          </span>
        </span>
      </Link>
    </li>
  )

  function said(): string {
    if (value === null) return t('sessions.undecided')
    if (durations.has(metric)) return sayLine(sayDuration(value, locale), locale)
    return rates.has(metric) ? t(value > 0 ? 'sessions.yes' : 'sessions.no') : ''
  }
}
