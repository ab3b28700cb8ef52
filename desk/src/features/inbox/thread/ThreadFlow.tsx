import type { ConversationSummary } from '@quaydesk/contract'
import { useMemo, useState } from 'react'
import { Virtuoso } from 'react-virtuoso'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { unsettled } from '../model/outbox.ts'
import { anchorsOf, rowsOf, type ThreadRow } from '../model/thread-rows.ts'
import { outboxStore } from '../outbox-store.ts'
import { useStore } from '../store.ts'
import { useFirstIndex } from '../use-first-index.ts'
import { useInboxTexts } from '../use-inbox-texts.ts'
import { usePagesAtEnds } from '../use-pages-at-ends.ts'
import type { useThread } from '../use-thread.ts'
import { dayOf } from './day-of.ts'
import { FlowRow } from './FlowRow.tsx'
import { NewestButton } from './NewestButton.tsx'
import { SaidAloud } from './SaidAloud.tsx'
import styles from './ThreadFlow.module.css'
import { ThreadSkeleton } from './ThreadSkeleton.tsx'
import { useFollowNewest } from './use-follow-newest.ts'
import { useSettled } from './use-settled.ts'

/** Pixels drawn beyond the visible ones. The lowest row has 24 of them: with more, a thread of acts would draw over 60. */
const drawnBeyond = 200

type Props = {
  summary: ConversationSummary
  thread: ReturnType<typeof useThread>
  /** Grows with every own message: the reader is taken to it. */
  sent: number
}

/** Air below the last entry. */
const flowParts = { Footer: () => <div className={styles.end} /> }

/** The entries from the oldest held down to the newest, and what is on its way. */
export function ThreadFlow({ summary, thread, sent }: Props) {
  const t = useInboxTexts()
  const { query, entries, endsAtNewest } = thread
  const pending = unsettled(useStore(outboxStore), summary.id, entries)
  useSettled(summary.id, entries)
  const pendingKey = pending.map((one) => `${one.clientId} ${one.state}`).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `pending` is made anew each time, its key says whether it differs.
  const rows = useMemo(() => rowsOf(entries, pending, dayOf), [entries, pendingKey])
  const anchors = useMemo(() => anchorsOf(rows), [rows])
  const first = useFirstIndex(anchors, false)
  const draws = usePagesAtEnds(query, { first, count: rows.length, nextIs: 'above' })
  const [atNewest, setAtNewest] = useState(true)
  const follow = useFollowNewest(summary.id, sent, endsAtNewest)

  if (query.isPending) return <ThreadSkeleton />
  if (query.isError && entries.length === 0) {
    return (
      <div className={styles.failed}>
        <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
      </div>
    )
  }
  return (
    <div className={styles.flow}>
      <Virtuoso<ThreadRow>
        ref={follow.scroller}
        className={styles.rows ?? ''}
        aria-label={t('thread.messages')}
        role="region"
        data={rows}
        firstItemIndex={first}
        initialTopMostItemIndex={{ index: 'LAST', align: 'end' }}
        alignToBottom
        computeItemKey={(_index, row) => row.key}
        itemContent={(_index, row) => <FlowRow row={row} summary={summary} />}
        components={flowParts}
        increaseViewportBy={drawnBeyond}
        atBottomThreshold={48}
        atBottomStateChange={setAtNewest}
        followOutput={(atBottom) => endsAtNewest && atBottom && 'auto'}
        rangeChanged={draws}
      />
      {query.isFetchingNextPage && (
        <p className={styles.older} role="status">
          {t('thread.older')}
        </p>
      )}
      {!(atNewest && endsAtNewest) && <NewestButton entries={entries} onClick={follow.toNewest} />}
      <SaidAloud entries={entries} customerName={summary.customerName} />
    </div>
  )
}
