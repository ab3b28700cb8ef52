import type { ConversationFilter, ConversationSummary } from '@quaydesk/contract'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Virtuoso, type VirtuosoHandle } from 'react-virtuoso'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { tellOrder } from '../list-order.ts'
import { useConversationList } from '../use-conversation-list.ts'
import { useFirstIndex } from '../use-first-index.ts'
import { useInboxTexts } from '../use-inbox-texts.ts'
import { usePagesAtEnds } from '../use-pages-at-ends.ts'
import { ArrivedPill } from './ArrivedPill.tsx'
import styles from './ConversationList.module.css'
import { ConversationRow } from './ConversationRow.tsx'
import { EmptyList } from './EmptyList.tsx'
import { listParts } from './list-parts.tsx'
import { RowSkeletons } from './RowSkeletons.tsx'
import { useHeldRows } from './use-held-rows.ts'
import { useListKeys } from './use-list-keys.ts'

/** Pixels drawn beyond the visible ones: three rows each way keep a fast wheel from showing blanks. */
const drawnBeyond = 186

/** The conversations of one filter; mount anew for another. */
export function ConversationList({ filter, openId }: { filter: ConversationFilter; openId: string | null }) {
  const t = useInboxTexts()
  const list = useConversationList(filter)
  const [pointerOver, setPointerOver] = useState(false)
  const [atTop, setAtTop] = useState(true)
  const scroller = useRef<VirtuosoHandle>(null)
  const { rows, arrived, letIn } = useHeldRows(list.rows, filter.view, list, pointerOver || !atTop)
  const ids = useMemo(() => rows.map(({ id }) => id), [rows])
  const first = useFirstIndex(ids, list.startsAtTop)
  const { query } = list
  const draws = usePagesAtEnds(query, { first, count: rows.length, nextIs: 'below' })
  useEffect(() => tellOrder(ids, openId), [ids, openId])
  useListKeys(openId, (id) => {
    const index = ids.indexOf(id)
    if (index !== -1) scroller.current?.scrollIntoView({ index, behavior: 'auto' })
  })

  if (query.isPending) return <RowSkeletons />
  if (query.isError && rows.length === 0) {
    return (
      <div className={styles.note}>
        <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
      </div>
    )
  }
  if (rows.length === 0) return <EmptyList filter={filter} />
  return (
    <section
      className={styles.list}
      aria-label={t('list.label')}
      onPointerEnter={(event) => setPointerOver(event.pointerType === 'mouse')}
      onPointerLeave={() => setPointerOver(false)}
    >
      {query.isError && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      <ArrivedPill
        arrived={arrived}
        onLetIn={() => {
          letIn()
          scroller.current?.scrollToIndex({ index: 0, behavior: 'auto' })
        }}
      />
      <Virtuoso<ConversationSummary, { loadingMore: boolean }>
        ref={scroller}
        className={styles.rows ?? ''}
        context={{ loadingMore: query.isFetchingNextPage }}
        data={rows}
        firstItemIndex={first}
        computeItemKey={(_index, row) => row.id}
        itemContent={(_index, row) => <ConversationRow conversation={row} open={row.id === openId} />}
        components={listParts}
        increaseViewportBy={drawnBeyond}
        atTopStateChange={setAtTop}
        rangeChanged={draws}
      />
    </section>
  )
}
