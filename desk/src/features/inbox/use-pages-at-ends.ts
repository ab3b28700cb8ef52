import { useEffect, useMemo } from 'react'
import { createEndWatch } from './model/end-watch.ts'

/** What it takes of an infinite query. */
type PagedQuery = {
  fetchStatus: 'fetching' | 'paused' | 'idle'
  isError: boolean
  hasNextPage: boolean
  hasPreviousPage: boolean
  fetchNextPage: () => Promise<unknown>
  fetchPreviousPage: () => Promise<unknown>
}

/**
 * Reads on where the reader is at an end of the rows; to be called with every range that is drawn. `nextIs` says at
 * which end the query's next page goes.
 */
export function usePagesAtEnds(
  query: PagedQuery,
  { first, count, nextIs }: { first: number; count: number; nextIs: 'above' | 'below' },
) {
  const { fetchStatus, isError, hasNextPage, hasPreviousPage, fetchNextPage, fetchPreviousPage } = query
  const watch = useMemo(
    () => createEndWatch((end) => void (end === nextIs ? fetchNextPage() : fetchPreviousPage())),
    [nextIs, fetchNextPage, fetchPreviousPage],
  )
  useEffect(() =>
    watch.reads({
      first,
      count,
      moreAbove: nextIs === 'above' ? hasNextPage : hasPreviousPage,
      moreBelow: nextIs === 'below' ? hasNextPage : hasPreviousPage,
      busy: fetchStatus !== 'idle',
      failed: isError,
    }),
  )
  return watch.draws
}
