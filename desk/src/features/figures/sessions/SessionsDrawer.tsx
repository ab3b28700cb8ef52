import type { Breakdown } from '@quaydesk/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Drawer, Skeleton } from 'antd'
import { useTexts } from '../../../lib/texts.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { figureSessionsQuery } from '../api.ts'
import { figuresLocales } from '../locales.ts'
import type { FiguresAddress } from '../model/address.ts'
import { useDefinitions } from '../use-definitions.ts'
import { useFiguresAddress } from '../use-figures-address.ts'
import { SessionRow } from './SessionRow.tsx'
import styles from './SessionsDrawer.module.css'

/** Every figure opens into the sessions behind it; the address says which lie open. */
export function SessionsDrawer({ breakdown }: { breakdown: Breakdown }) {
  const t = useTexts(figuresLocales)
  const define = useDefinitions()
  const { address, change } = useFiguresAddress()
  const { metric, row: _row, ...asked } = address
  return (
    <Drawer
      open={metric !== undefined}
      size="min(560px, 100vw)"
      title={metric && t('sessions.title', { name: define(metric).name })}
      onClose={() => change(asked)}
      destroyOnHidden
    >
      {metric && <Sessions address={{ ...address, metric }} breakdown={breakdown} />}
    </Drawer>
  )
}

type Open = { address: FiguresAddress & Required<Pick<FiguresAddress, 'metric'>>; breakdown: Breakdown }

/** Pages come one after the other, each bounded by the server. */
function Sessions({ address, breakdown }: Open) {
  const t = useTexts(figuresLocales)
  const { metric, row, ...asked } = address
  const sessions = useInfiniteQuery(figureSessionsQuery(asked, metric, { breakdown, key: row }))
  if (sessions.error && !sessions.data)
    return <ErrorNote error={sessions.error} onRetry={() => void sessions.refetch()} />
  if (!sessions.data) return <Skeleton active title={false} paragraph={{ rows: 8 }} />
  const items = sessions.data.pages.flatMap((page) => page.items)
  if (items.length === 0) return <p>{t('sessions.none')}</p>
  return (
    <>
      <ul className={styles.list}>
        {items.map((session) => (
          <SessionRow
            key={`${session.sessionId}${session.startedAt}${session.value}`}
            session={session}
            metric={metric}
          />
        ))}
      </ul>
      {sessions.hasNextPage && (
        <Button block loading={sessions.isFetchingNextPage} onClick={() => void sessions.fetchNextPage()}>
          {t('sessions.more')}
        </Button>
      )}
    </>
  )
}
