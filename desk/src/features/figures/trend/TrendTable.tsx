import { Table } from 'antd'
import { useLocale, useTexts } from '../../../lib/texts.ts'
import { figuresLocales } from '../locales.ts'
import { useSayMetric } from '../MetricNumber.tsx'
import type { Trend } from '../model/trend.ts'
import { sayStep } from './say-step.ts'
import styles from './Trend.module.css'

/** The same figures as the chart, for whoever reads better in rows or doesn't see it. */
export function TrendTable({ trend, name }: { trend: Trend; name: string }) {
  const t = useTexts(figuresLocales)
  const locale = useLocale()
  const say = useSayMetric()
  return (
    <div className={styles.table}>
      <Table
        size="small"
        pagination={false}
        rowKey="key"
        dataSource={[...trend.points]}
        columns={[
          {
            title: t('trend.when'),
            dataIndex: 'key',
            render: (key: string) => sayStep(key, trend.step, locale, trend.timeZone),
          },
          {
            title: `${name} · ${t('trend.now')}`,
            dataIndex: 'value',
            align: 'right',
            render: (value: number | null) => say({ unit: trend.unit, value }),
          },
          {
            title: t('trend.before'),
            dataIndex: 'before',
            align: 'right',
            render: (value: number | null) => say({ unit: trend.unit, value }),
          },
        ]}
      />
    </div>
  )
}
