import type { MetricKey, MetricValue } from '@quaydesk/contract'
import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useTexts } from '../../../lib/texts.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { figuresQuery } from '../api.ts'
import { EmptyPeriod } from '../EmptyPeriod.tsx'
import { figuresLocales } from '../locales.ts'
import { Trend } from '../trend/Trend.tsx'
import { useFiguresAddress } from '../use-figures-address.ts'
import { MetricCard } from './MetricCard.tsx'
import styles from './Overview.module.css'

const headline: readonly MetricKey[] = [
  'responseRate24h',
  'firstResponseTime',
  'customerWait',
  'sessions',
  'lateSessions',
  'unansweredSessions',
]

export function Overview() {
  const t = useTexts(figuresLocales)
  const { address } = useFiguresAddress()
  const { data, error, refetch, isPlaceholderData } = useQuery(figuresQuery(address, 'none'))
  if (error && !data) return <ErrorNote error={error} onRetry={() => void refetch()} />
  if (!data) return <CardSkeletons />
  const metrics = data.rows[0]?.metrics ?? []
  const before = data.previousRows[0]?.metrics ?? []
  const cards = (chosen: readonly MetricValue[], heading: 'h2' | 'h3') =>
    chosen.map((metric) => (
      <MetricCard
        key={metric.key}
        metric={metric}
        before={before.find(({ key }) => key === metric.key)}
        heading={heading}
      />
    ))
  const headlines = headline.flatMap((key) => metrics.filter((metric) => metric.key === key))
  const nothing = metrics.every(({ value, open }) => !value && open === 0)
  return (
    <div className={styles.overview} data-stale={isPlaceholderData}>
      <div className={styles.cards}>{cards(headlines, 'h2')}</div>
      {nothing ? <EmptyPeriod /> : <Trend figures={data} />}
      <section aria-label={t('all.title')}>
        <h2 className={styles.title}>{t('all.title')}</h2>
        <div className={styles.cards}>
          {cards(
            metrics.filter(({ key }) => !headline.includes(key)),
            'h3',
          )}
        </div>
      </section>
    </div>
  )
}

function CardSkeletons() {
  return (
    <div className={styles.cards} aria-busy="true">
      {headline.map((key) => (
        <div key={key} className={styles.waiting}>
          <Skeleton active title={false} paragraph={{ rows: 3 }} />
        </div>
      ))}
    </div>
  )
}
