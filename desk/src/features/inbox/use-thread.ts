import type { ThreadEntry } from '@quaydesk/contract'
import { type QueryKey, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { inboxApi } from './api.ts'
import { endsAtLastPage, type Page, type PageStart, paging, startsAtFirstPage } from './model/pages.ts'
import { entriesOf, type Thread } from './model/thread-cache.ts'
import { inboxKeys } from './query-keys.ts'

const entriesPerPage = 50
const pagesHeld = 6

/** The entries of a conversation around the reader, oldest first. */
export function useThread(conversationId: string) {
  const query = useInfiniteQuery<Page<ThreadEntry>, Error, Thread, QueryKey, PageStart>({
    queryKey: inboxKeys.thread(conversationId),
    queryFn: ({ pageParam, signal }) =>
      inboxApi.thread(conversationId, pageParam.cursor, entriesPerPage, signal),
    ...paging,
    // What happened while the inbox was off the screen was not patched in.
    staleTime: 0,
    maxPages: pagesHeld,
  })
  const { data } = query
  const entries = useMemo(() => (data ? entriesOf(data) : []), [data])
  return {
    query,
    entries,
    endsAtNewest: !data || startsAtFirstPage(data),
    startsAtOldest: Boolean(data && endsAtLastPage(data)),
  }
}
