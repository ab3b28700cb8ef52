import type { ConversationFilter, ConversationSummary, Page } from '@quaydesk/contract'
import { type QueryKey, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { inboxApi } from './api.ts'
import {
  distinct,
  endsAtLastPage,
  type PageStart,
  type Pages,
  paging,
  startsAtFirstPage,
} from './model/pages.ts'
import { inboxKeys } from './query-keys.ts'

const rowsPerPage = 50
/** Pages held at once; the far ones are dropped and read again when somebody comes back to them. */
const pagesHeld = 6

/** The conversations of a filter, as many pages around the reader as memory is given for. */
export function useConversationList(filter: ConversationFilter) {
  const query = useInfiniteQuery<
    Page<ConversationSummary>,
    Error,
    Pages<ConversationSummary>,
    QueryKey,
    PageStart
  >({
    queryKey: inboxKeys.list(filter),
    queryFn: ({ pageParam, signal }) => inboxApi.conversations(filter, pageParam.cursor, rowsPerPage, signal),
    ...paging,
    // What happened while the inbox was off the screen was not patched in.
    staleTime: 0,
    maxPages: pagesHeld,
  })
  const { data } = query
  const rows = useMemo(() => (data ? distinct(data) : []), [data])
  return {
    query,
    rows,
    startsAtTop: !data || startsAtFirstPage(data),
    endsAtEnd: !data || endsAtLastPage(data),
  }
}
