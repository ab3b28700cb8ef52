import type { Figures, FiguresRow, MetricKey } from '@quaydesk/contract'
import { useQuery } from '@tanstack/react-query'
import { Skeleton, Table } from 'antd'
import { usePermission } from '../../../lib/me.ts'
import { useTexts } from '../../../lib/texts.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { figuresQuery } from '../api.ts'
import { EmptyPeriod } from '../EmptyPeriod.tsx'
import { figuresLocales } from '../locales.ts'
import { zoneOf } from '../model/trend.ts'
import type { figuresPages } from '../pages.ts'
import { useDefinitions } from '../use-definitions.ts'
import { useFiguresAddress } from '../use-figures-address.ts'
import { FigureCell } from './FigureCell.tsx'
import styles from './FiguresTable.module.css'
import { useRowName } from './use-row-name.ts'

const columns: readonly MetricKey[] = [
  'sessions',
  'needsHuman',
  'messagesHandled',
  'firstResponseTime',
  'responseTime',
  'lateSessions',
  'unansweredSessions',
  'responseRate24h',
  'humanResponseRate24h',
  'sessionsAssigned',
]

/** One row per agent, shop, channel, day or hour; under them the sum, which is the shop's own figure. */
export function FiguresTable({ page }: { page: (typeof figuresPages)[number] }) {
  const t = useTexts(figuresLocales)
  const define = useDefinitions()
  const all = usePermission('figures.read')
  const { address } = useFiguresAddress()
  const { data, error, refetch } = useQuery(figuresQuery(address, page.breakdown))
  const total = useQuery(figuresQuery(address, 'none'))
  const nameOf = useRowName(page.breakdown, data && zoneOf(data))
  if (error && !data) return <ErrorNote error={error} onRetry={() => void refetch()} />
  if (!data || data.breakdown !== page.breakdown)
    return <Skeleton active title={false} paragraph={{ rows: 6 }} />
  if (data.rows.length === 0) return <EmptyPeriod />
  return (
    <div className={styles.frame}>
      {page.breakdown === 'credit' && !all && <p className={styles.note}>{t('table.onlyMine')}</p>}
      <Table<FiguresRow>
        size="small"
        rowKey="key"
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={[...data.rows, ...sumRow(total.data)]}
        rowClassName={(row) => (row.key === 'total' ? (styles.sum ?? '') : '')}
        columns={[
          {
            key: 'name',
            title: <span className={styles.name}>{t('table.name')}</span>,
            fixed: 'start',
            render: (_, row) => nameOf(row),
          },
          ...columns.map((metric) => ({
            key: metric,
            title: (
              <span className={styles.name} title={define(metric).definition}>
                {define(metric).name}
              </span>
            ),
            align: 'right' as const,
            render: (_: unknown, row: FiguresRow) => <FigureCell row={row} metric={metric} />,
          })),
        ]}
      />
    </div>
  )
}

/** Read apart and not added up here: distinct counts don't add up. */
function sumRow(total: Figures | undefined): FiguresRow[] {
  const row = total?.rows[0]
  return total?.breakdown === 'none' && row ? [row] : []
}
