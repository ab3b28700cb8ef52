import { LineChartOutlined, TableOutlined } from '@ant-design/icons'
import type { Figures, MetricKey } from '@quaydesk/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Segmented, Skeleton } from 'antd'
import { lazy, Suspense, useId, useState } from 'react'
import { useTexts } from '../../../lib/texts.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { figuresQuery } from '../api.ts'
import { figuresLocales } from '../locales.ts'
import { trendOf } from '../model/trend.ts'
import { useDefinitions } from '../use-definitions.ts'
import { useFiguresAddress } from '../use-figures-address.ts'
import styles from './Trend.module.css'
import { TrendTable } from './TrendTable.tsx'

const TrendChart = lazy(async () => ({ default: (await import('./TrendChart.tsx')).TrendChart }))

const shown: readonly MetricKey[] = ['firstResponseTime', 'responseRate24h', 'sessions']

/** One metric over the days of the period (over the hours of a single day), the period before dashed behind it. */
export function Trend({ figures }: { figures: Figures }) {
  const t = useTexts(figuresLocales)
  const define = useDefinitions()
  const { address } = useFiguresAddress()
  const [metric, setMetric] = useState<MetricKey>('firstResponseTime')
  const heading = useId()
  const [asTable, setAsTable] = useState(false)
  const breakdown = figures.from === figures.to ? 'hour' : 'day'
  const { data, error, refetch } = useQuery(figuresQuery(address, breakdown))
  const trend = data && data.breakdown === breakdown ? trendOf(data, metric) : null
  const { name } = define(metric)
  return (
    <section className={styles.trend} aria-labelledby={heading}>
      <header className={styles.head}>
        <h2 id={heading} className={styles.title}>
          {t(breakdown === 'day' ? 'trend.title' : 'trend.hours')}
        </h2>
        <Segmented
          size="small"
          aria-label={t('trend.metric')}
          value={metric}
          onChange={setMetric}
          options={shown.map((key) => ({ value: key, label: define(key).name }))}
        />
        <Button
          type="text"
          icon={asTable ? <LineChartOutlined /> : <TableOutlined />}
          aria-label={t(asTable ? 'trend.chart' : 'trend.table')}
          title={t(asTable ? 'trend.chart' : 'trend.table')}
          onClick={() => setAsTable(!asTable)}
        />
      </header>
      {error && !data && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {!trend && !error && (
        <Skeleton active title={false} paragraph={{ rows: 6 }} className={styles.waiting ?? ''} />
      )}
      {trend && asTable && <TrendTable trend={trend} name={name} />}
      {trend && !asTable && (
        <Suspense
          fallback={
            <Skeleton active title={false} paragraph={{ rows: 6 }} className={styles.waiting ?? ''} />
          }
        >
          <TrendChart trend={trend} label={t('trend.axis', { name })} />
        </Suspense>
      )}
    </section>
  )
}
